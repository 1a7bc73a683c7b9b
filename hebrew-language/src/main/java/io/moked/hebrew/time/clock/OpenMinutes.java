package io.moked.hebrew.time.clock;

import io.moked.hebrew.time.OpeningHours;
import io.moked.hebrew.time.OpeningHours.Open;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * The opening hours of one day in minutes from its midnight.
 *
 * @param to exclusive
 */
public record OpenMinutes(int from, int to) {

    /** The usual ones. */
    public static final OpenMinutes USUAL =
            of(OpeningHours.DEFAULT.on(DayOfWeek.SUNDAY).orElseThrow());

    /** Those of the weekday; the usual ones when it is closed. */
    public static OpenMinutes on(OpeningHours opening, DayOfWeek day) {
        return opening.on(day).map(OpenMinutes::of).orElse(USUAL);
    }

    private static OpenMinutes of(Open open) {
        return new OpenMinutes(minute(open.from()), end(open.to()));
    }

    boolean contains(int minute) {
        return minute >= from && minute < to;
    }

    private static int end(LocalTime closing) {
        return closing.equals(LocalTime.MIDNIGHT) ? DayPart.MIDNIGHT : minute(closing);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
