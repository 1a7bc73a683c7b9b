package io.moked.hebrew.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The days that words can mean, more than one when they are ambiguous.
 *
 * @param confirm whether something about them was filled in
 */
record DayReadings(List<Days> choices, boolean confirm) {

    DayReadings {
        choices = List.copyOf(new LinkedHashSet<>(choices));
    }

    static DayReadings day(LocalDate day) {
        return new DayReadings(List.of(Days.one(day)), false);
    }

    static DayReadings days(LocalDate first, LocalDate last) {
        return new DayReadings(List.of(new Days(first, last)), false);
    }

    static DayReadings either(LocalDate one, LocalDate other) {
        return new DayReadings(List.of(Days.one(one), Days.one(other)), true);
    }

    DayReadings confirmedIf(boolean unsure) {
        return new DayReadings(choices, confirm || unsure);
    }

    /** All that either of them can mean, without doubt when that is the same. */
    DayReadings alike(DayReadings other) {
        return choices.equals(other.choices) ? this : or(other);
    }

    /** All that either of them can mean. */
    DayReadings or(DayReadings other) {
        var all = new ArrayList<>(choices);
        all.addAll(other.choices);
        return new DayReadings(all, true);
    }
}
