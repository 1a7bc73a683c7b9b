package io.moked.hebrew.time;

import java.time.LocalDate;
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

    /** Whether both tell one day, as a weekday and a date do; {@code apposed} is {@code מחר, יום שישי}. */
    boolean goesWith(DayMention other, LocalDate today, boolean apposed) {
        if (kind == Kind.SEVERAL || other.kind == Kind.SEVERAL || kind == other.kind) {
            return false;
        }
        var weekday = kind == Kind.WEEKDAY || other.kind == Kind.WEEKDAY;
        if (kind == Kind.RELATIVE || other.kind == Kind.RELATIVE) {
            return (weekday || kind == Kind.DATE || other.kind == Kind.DATE) && (apposed || agreesWith(other, today));
        }
        return weekday || kind != Kind.SPAN && other.kind != Kind.SPAN;
    }

    private boolean agreesWith(DayMention other, LocalDate today) {
        var days = other.spec.on(today).choices();
        return spec.on(today).choices().stream()
                .anyMatch(one -> days.stream().anyMatch(another -> another.contains(one.first())));
    }

    DayMention with(DayMention other) {
        return new DayMention(DaySpecs.together(spec, other.spec), Kind.DATE, part == null ? other.part : part);
    }
}
