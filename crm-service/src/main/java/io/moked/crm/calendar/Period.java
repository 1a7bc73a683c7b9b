package io.moked.crm.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
public record Period(Instant start, Instant end) {

    /** What begins at a moment and lasts for a while. */
    public static Period from(Instant start, Duration length) {
        return new Period(start, start.plus(length));
    }

    /** Whether the two share a moment; those that only touch do not, and what takes no time shares none. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end) && !isEmpty() && !other.isEmpty();
    }

    private boolean isEmpty() {
        return !start.isBefore(end);
    }

    /** Whether the other lies wholly in this one. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }
}
