package io.moked.hebrew.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;

/** What words about time mean, seen from the moment at which they were said. */
public sealed interface Meaning {

    /** A day and an hour. */
    record Moment(ZonedDateTime at) implements Meaning {}

    /** A day without an hour. */
    record Day(LocalDate date) implements Meaning {}

    /** From one moment until another, which no longer belongs to it. */
    record Range(ZonedDateTime start, ZonedDateTime end) implements Meaning {}

    /** A length of time that is not anchored: a {@link java.time.Duration} or a {@link java.time.Period}. */
    record Length(TemporalAmount amount) implements Meaning {

        /** As ISO 8601 writes it: {@code PT1H30M}, {@code P14D}. */
        public String iso() {
            return amount.toString();
        }
    }

    /** Two or more readings, of which only the speaker knows the right one; none of them is ambiguous itself. */
    record Ambiguous(List<Meaning> readings) implements Meaning {
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }
}
