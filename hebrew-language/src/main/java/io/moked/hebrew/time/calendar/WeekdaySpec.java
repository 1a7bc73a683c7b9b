package io.moked.hebrew.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** {@code יום ראשון}, {@code שישי הבא}, {@code בשבת שעברה}. */
public record WeekdaySpec(DayOfWeek weekday, Which which) implements DaySpec {

    @Override
    public DayReadings on(LocalDate today) {
        var next = today.with(TemporalAdjusters.next(weekday));
        var isToday = today.getDayOfWeek() == weekday;
        return switch (which) {
            case PLAIN, COMING, THIS -> isToday ? DayReadings.either(today, next) : DayReadings.day(next);
            case FROM_TODAY -> DayReadings.day(isToday ? today : next);
            case SECOND -> DayReadings.day(next.plusWeeks(1));
            case LAST -> DayReadings.day(today.with(TemporalAdjusters.previous(weekday)));
            case NEXT ->
                isToday || !next.isBefore(Weeks.start(today).plusWeeks(1))
                        ? DayReadings.day(next)
                        : DayReadings.either(next, next.plusWeeks(1));
        };
    }

    /** The day of this name within the given days, if there is one. */
    DayReadings within(Days days) {
        var choices = java.util.stream.Stream.iterate(
                        days.first().with(TemporalAdjusters.nextOrSame(weekday)), day -> day.plusWeeks(1))
                .takeWhile(day -> !day.isAfter(days.last()))
                .limit(2)
                .map(Days::one)
                .toList();
        return new DayReadings(choices, choices.size() > 1);
    }
}
