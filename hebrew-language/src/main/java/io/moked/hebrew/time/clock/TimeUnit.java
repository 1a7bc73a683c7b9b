package io.moked.hebrew.time.clock;

/** A unit in which lengths of time are told. */
public enum TimeUnit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** Whether it is an hour or a minute. */
    public boolean isOfTheClock() {
        return this == MINUTE || this == HOUR;
    }
}
