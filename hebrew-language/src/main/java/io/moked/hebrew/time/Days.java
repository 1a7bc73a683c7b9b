package io.moked.hebrew.time;

import java.time.LocalDate;

/** Days that follow one another, both ends included. */
record Days(LocalDate first, LocalDate last) {

    static Days one(LocalDate day) {
        return new Days(day, day);
    }

    boolean isSingle() {
        return first.equals(last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
