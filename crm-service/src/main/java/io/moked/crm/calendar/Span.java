package io.moked.crm.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * What an appointment takes of somebody's time.
 *
 * @param length of the appointment itself, within the hours of the business
 * @param buffer after it, in which nothing else can be booked; it may go on into a break or past closing
 */
public record Span(Duration length, Duration buffer) {

    /** The appointment that begins at a moment. */
    public Period from(Instant start) {
        return Period.from(start, length);
    }

    /** All that is taken by an appointment at a time. */
    public Period taken(Period time) {
        return new Period(time.start(), time.end().plus(buffer));
    }
}
