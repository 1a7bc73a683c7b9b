package io.moked.hebrew.time.clock;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** A length of time: of the calendar, of the clock, or of both. */
public record Amount(Period period, Duration duration) {

    /** That many of the unit. */
    public static Amount of(TimeUnit unit, int count) {
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
    public static Amount part(TimeUnit unit, int sixtieths) {
        return switch (unit) {
            case MINUTE -> new Amount(Period.ZERO, Duration.ofSeconds(sixtieths));
            case HOUR -> new Amount(Period.ZERO, Duration.ofMinutes(sixtieths));
            case DAY -> new Amount(Period.ZERO, Duration.ofMinutes(sixtieths * 24L));
            case WEEK -> new Amount(Period.ofDays(sixtieths * 7 / 60), Duration.ofHours(sixtieths == 30 ? 12 : 0));
            case MONTH -> new Amount(Period.ofDays(sixtieths / 2), Duration.ZERO);
            case YEAR -> new Amount(Period.ofMonths(sixtieths / 5), Duration.ZERO);
        };
    }

    /** Both together. */
    public Amount plus(Amount other) {
        return new Amount(period.plus(other.period), duration.plus(other.duration));
    }

    /** The same length into the past. */
    public Amount negated() {
        return new Amount(period.negated(), duration.negated());
    }

    /** Whether hours or minutes belong to it. */
    public boolean isOfTheClock() {
        return !duration.isZero();
    }

    /** {@code שבוע וחצי}, {@code יום וחצי}. */
    public boolean isDaysAndAHalf() {
        return !period.isZero() && duration.equals(Duration.ofHours(12));
    }

    /** Compared with months of thirty days. */
    public boolean isShorterThan(Amount other) {
        return minutes() < other.minutes();
    }

    /** Months of thirty days are enough for a comparison. */
    private long minutes() {
        return (period.toTotalMonths() * 30 + period.getDays()) * 24 * 60 + duration.toMinutes();
    }

    /** As a duration when it has hours or minutes, else as a period. */
    public TemporalAmount amount() {
        return isOfTheClock() ? duration.plusDays(period.getDays()) : period;
    }
}
