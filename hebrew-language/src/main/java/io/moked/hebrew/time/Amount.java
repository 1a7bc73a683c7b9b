package io.moked.hebrew.time;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** A length of time: of the calendar, of the clock, or of both. */
record Amount(Period period, Duration duration) {

    static Amount of(TimeUnit unit, int count) {
        return switch (unit) {
            case MINUTE -> new Amount(Period.ZERO, Duration.ofMinutes(count));
            case HOUR -> new Amount(Period.ZERO, Duration.ofHours(count));
            case DAY -> new Amount(Period.ofDays(count), Duration.ZERO);
            case WEEK -> new Amount(Period.ofWeeks(count), Duration.ZERO);
            case MONTH -> new Amount(Period.ofMonths(count), Duration.ZERO);
            case YEAR -> new Amount(Period.ofYears(count), Duration.ZERO);
        };
    }

    /** A half, a quarter or three quarters of a unit, in sixtieths as the clock has them. */
    static Amount part(TimeUnit unit, int sixtieths) {
        return switch (unit) {
            case MINUTE -> new Amount(Period.ZERO, Duration.ofSeconds(sixtieths));
            case HOUR -> new Amount(Period.ZERO, Duration.ofMinutes(sixtieths));
            case DAY -> new Amount(Period.ZERO, Duration.ofMinutes(sixtieths * 24L));
            case WEEK -> new Amount(Period.ofDays(sixtieths * 7 / 60), Duration.ofHours(sixtieths == 30 ? 12 : 0));
            case MONTH -> new Amount(Period.ofDays(sixtieths / 2), Duration.ZERO);
            case YEAR -> new Amount(Period.ofMonths(sixtieths / 5), Duration.ZERO);
        };
    }

    Amount plus(Amount other) {
        return new Amount(period.plus(other.period), duration.plus(other.duration));
    }

    Amount negated() {
        return new Amount(period.negated(), duration.negated());
    }

    boolean isOfTheClock() {
        return !duration.isZero();
    }

    /** {@code שבוע וחצי}, {@code יום וחצי}. */
    boolean isDaysAndAHalf() {
        return !period.isZero() && duration.equals(Duration.ofHours(12));
    }

    boolean isShorterThan(Amount other) {
        return minutes() < other.minutes();
    }

    /** Months of thirty days are enough for a comparison. */
    private long minutes() {
        return (period.toTotalMonths() * 30 + period.getDays()) * 24 * 60 + duration.toMinutes();
    }

    TemporalAmount amount() {
        return isOfTheClock() ? duration.plusDays(period.getDays()) : period;
    }
}
