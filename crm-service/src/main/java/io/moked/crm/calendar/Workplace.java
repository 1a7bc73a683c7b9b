package io.moked.crm.calendar;

import io.moked.events.business.BusinessChanged.Opening;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When a business can be booked, whoever does the work.
 *
 * @param openings its week; a day without one is closed
 * @param keeps the rests on which it is closed
 * @param monthsAhead how far ahead it can be booked
 */
public record Workplace(List<Opening> openings, Set<Rest.Kind> keeps, int monthsAhead) {

    static List<Period> periods(List<Opening> openings, LocalDate date) {
        return openings.stream()
                .filter(opening -> opening.day() == date.getDayOfWeek())
                .map(opening -> new Period(IsraelTime.at(date, opening.opens()), IsraelTime.at(date, opening.closes())))
                .filter(period -> period.start().isBefore(period.end()))
                .toList();
    }

    List<Rest> rests(LocalDate date) {
        return DaysOfRest.on(date).stream()
                .filter(rest -> keeps.contains(rest.kind()))
                .toList();
    }
}
