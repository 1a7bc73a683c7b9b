package io.moked.hebrew.time;

import org.jspecify.annotations.Nullable;

/**
 * A day as it was said.
 *
 * @param part of the day, where its name implies one: {@code ליל שבת}
 */
record DayMention(DaySpec spec, Kind kind, @Nullable DayPart part) {

    /** How the day was told. */
    enum Kind {
        WEEKDAY,
        RELATIVE,
        DATE,
        HOLIDAY,
        SPAN,
        SEVERAL
    }

    DayMention(DaySpec spec, Kind kind) {
        this(spec, kind, null);
    }

    /** Whether both can tell the same day, as a weekday and a date do. */
    boolean goesWith(DayMention other) {
        if (kind == Kind.SEVERAL || other.kind == Kind.SEVERAL || kind == other.kind) {
            return false;
        }
        return kind == Kind.WEEKDAY
                || other.kind == Kind.WEEKDAY
                || kind == Kind.RELATIVE && other.kind == Kind.DATE
                || kind == Kind.DATE && other.kind == Kind.RELATIVE
                || kind == Kind.HOLIDAY && other.kind == Kind.DATE
                || kind == Kind.DATE && other.kind == Kind.HOLIDAY;
    }

    DayMention with(DayMention other) {
        return new DayMention(DaySpecs.together(spec, other.spec), Kind.DATE, part == null ? other.part : part);
    }
}
