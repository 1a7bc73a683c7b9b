package io.moked.crm.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something comes again, at the same hour on the wall, also when the clock is changed in between. What would fall
 * on a day that a month does not have falls on its last day.
 *
 * @param every how many units later it comes again
 * @param unit days, weeks or months
 * @param until the last day on which it may begin; absent if only counted
 * @param count how often it takes place, the first time included; absent if only by date
 */
public record Recurrence(
        int every,
        Unit unit,
        @Nullable LocalDate until,
        @Nullable Integer count) {

    /** No series is longer. */
    public static final int MOST = 60;

    /** What is counted. */
    public enum Unit {
        /** Every so many days. */
        DAYS(ChronoUnit.DAYS),
        /** The same day of the week. */
        WEEKS(ChronoUnit.WEEKS),
        /** The same day of the month. */
        MONTHS(ChronoUnit.MONTHS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }
    }

    /** All times of it, at most {@link #MOST}, each as long as the first. */
    public List<Period> times(Period first) {
        var start = first.start().atZone(IsraelTime.ZONE).toLocalDateTime();
        return Stream.iterate(0, number -> number + 1)
                .limit(count == null ? MOST : Math.min(count, MOST))
                .map(number -> start.toLocalDate().plus((long) number * every, unit.chrono))
                .takeWhile(date -> until == null || !date.isAfter(until))
                .map(date -> date.equals(start.toLocalDate())
                        ? first
                        : Period.from(IsraelTime.at(date, start.toLocalTime()), first.length()))
                .toList();
    }
}
