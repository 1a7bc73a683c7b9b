package io.moked.crm.calendar;

import io.moked.events.business.BusinessChanged.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** When it is closed on a day, for whatever reason. */
    public List<Closing> closings(LocalDate date) {
        var note = note(date).orElse(null);
        return Stream.concat(
                        Closing.remaining(IsraelTime.day(date), open(date)).stream()
                                .map(period -> new Closing(period, null, note)),
                        rests(date).stream().map(Closing::forRest))
                .toList();
    }

    /** When it closes for the last time on a day; empty if it does not open. */
    public Optional<Instant> closes(LocalDate date) {
        var rests = rests(date).stream().map(Rest::period).toList();
        return open(date).stream()
                .flatMap(open -> Closing.remaining(
                        open, rests.stream().filter(open::overlaps).toList())
                        .stream())
                .map(Period::end)
                .max(Comparator.naturalOrder());
    }

    /** When a member of staff does not work although the business is open: outside their own hours, and in breaks. */
    public List<Period> away(Diary diary, LocalDate date) {
        var hours = diary.hours();
        var outside = hours == null
                ? Stream.<Period>of()
                : open(date).stream()
                        .flatMap(open -> Closing.remaining(open, periods(hours, date)).stream()
                                .filter(open::overlaps));
        return Stream.concat(outside, diary.breaks().stream().map(one -> one.on(date)))
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
