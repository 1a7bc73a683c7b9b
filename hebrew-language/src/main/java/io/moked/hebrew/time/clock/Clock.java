package io.moked.hebrew.time.clock;

import org.jspecify.annotations.Nullable;

/**
 * An hour as it was said.
 *
 * @param hour 0 to 24; 24 is the midnight that ends the day
 * @param fixed whether it cannot lie in the other half of the day
 */
public record Clock(int hour, int minute, boolean fixed) {

    private static final int NOON = 12;

    /** An hour that leaves the half of the day open when it is one of the dial. */
    public static @Nullable Clock of(int hour, int minute) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || hour == 24 && minute > 0) {
            return null;
        }
        return new Clock(hour, minute, hour > NOON || hour == 0);
    }

    /** The same minute of this hour, whose half of the day is known. */
    public Clock fixedAs(int anHour) {
        return new Clock(anHour, minute, true);
    }

    /** The minutes before the full hour: a quarter to four is 15 before 4. */
    public Clock before(int minutes) {
        var earlier = hour == 0 ? 23 : hour == 1 && !fixed ? NOON : hour - 1;
        return new Clock(earlier, 60 - minutes, fixed && earlier != NOON);
    }

    int minuteOfDay() {
        return hour * 60 + minute;
    }

    int morning() {
        return hour % NOON * 60 + minute;
    }

    int afternoon() {
        return morning() + NOON * 60;
    }
}
