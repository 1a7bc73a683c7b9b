package io.moked.hebrew.time.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The days that words can mean, more than one when they are ambiguous.
 *
 * @param confirm whether something about them was filled in
 */
public record DayReadings(List<Days> choices, boolean confirm) {

    public DayReadings {
        choices = List.copyOf(new LinkedHashSet<>(choices));
    }

    /** One day, without doubt. */
    public static DayReadings day(LocalDate day) {
        return new DayReadings(List.of(Days.one(day)), false);
    }

    /** All days from one to the other, without doubt. */
    public static DayReadings days(LocalDate first, LocalDate last) {
        return new DayReadings(List.of(new Days(first, last)), false);
    }

    static DayReadings either(LocalDate one, LocalDate other) {
        return new DayReadings(List.of(Days.one(one), Days.one(other)), true);
    }

    /** The same days, in doubt when this is true or they were before. */
    public DayReadings confirmedIf(boolean unsure) {
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
