package io.moked.hebrew.time.calendar;

import java.time.LocalDate;

/** Days that follow one another, both ends included. */
public record Days(LocalDate first, LocalDate last) {

    static Days one(LocalDate day) {
        return new Days(day, day);
    }

    /** Whether it is one day. */
    public boolean isSingle() {
        return first.equals(last);
    }

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
