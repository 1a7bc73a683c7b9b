package io.moked.crm.calendar;

import io.moked.events.business.BusinessChanged.Opening;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a business can be booked, whoever does the work.
 *
 * @param week its openings; a day without one is closed
 * @param specialDays days that differ from the week
 * @param keeps the rests on which it is closed
 * @param monthsAhead how far ahead it can be booked
 */
public record Workplace(List<Opening> week, List<SpecialDay> specialDays, Set<Rest.Kind> keeps, int monthsAhead) {

    static List<Period> periods(List<Opening> openings, LocalDate date) {
        return openings.stream()
                .filter(opening -> opening.day() == date.getDayOfWeek())
                .map(opening -> new Period(IsraelTime.at(date, opening.opens()), IsraelTime.at(date, opening.closes())))
                .filter(period -> period.start().isBefore(period.end()))
                .toList();
    }

    /** When it is open on a day, rests apart. */
    List<Period> open(LocalDate date) {
        var special = special(date);
        return special.isEmpty()
                ? periods(week, date)
                : special.stream()
                        .map(SpecialDay::period)
                        .filter(period -> period.start().isBefore(period.end()))
                        .toList();
    }

    List<Rest> rests(LocalDate date) {
        return special(date).stream().anyMatch(day -> !day.isClosed())
                ? List.of()
                : DaysOfRest.on(date).stream()
                        .filter(rest -> keeps.contains(rest.kind()))
                        .toList();
    }

    /** Why a day differs from the week. */
    Optional<String> note(LocalDate date) {
        return special(date).stream()
                .flatMap(day -> Optional.ofNullable(day.note()).stream())
                .findFirst();
    }

    private List<SpecialDay> special(LocalDate date) {
        return specialDays.stream().filter(day -> day.date().equals(date)).toList();
    }
}
