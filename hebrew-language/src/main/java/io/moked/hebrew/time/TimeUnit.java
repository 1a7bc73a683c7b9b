package io.moked.hebrew.time;

/** A unit in which lengths of time are told. */
enum TimeUnit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    boolean isOfTheClock() {
        return this == MINUTE || this == HOUR;
    }
}
