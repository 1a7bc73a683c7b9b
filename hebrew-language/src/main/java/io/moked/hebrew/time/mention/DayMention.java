package io.moked.hebrew.time.mention;

import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.calendar.RelativeDaySpec;
import io.moked.hebrew.time.calendar.WeekdaySpec;
import io.moked.hebrew.time.calendar.Which;
import io.moked.hebrew.time.clock.DayPart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as it was said.
 *
 * @param part of the day, where its name implies one: {@code ליל שבת}
 */
public record DayMention(DaySpec spec, Kind kind, @Nullable DayPart part) {

    /** How the day was told. */
    public enum Kind {
        WEEKDAY,
        RELATIVE,
        DATE,
        HOLIDAY,
        SPAN,
        SEVERAL,
        /** From today until a day, a range even when that is one day. */
        LIMIT
    }

    /** A day whose name implies no part of the day. */
    public DayMention(DaySpec spec, Kind kind) {
        this(spec, kind, null);
    }

    /** Whether both tell one day, as a weekday and a date do; {@code apposed} is {@code מחר, יום שישי}. */
    public boolean goesWith(DayMention other, LocalDate today, boolean apposed) {
        if (isSeveral() || other.isSeveral() || kind == other.kind) {
            return false;
        }
        var weekday = kind == Kind.WEEKDAY || other.kind == Kind.WEEKDAY;
        if (weekday && (isLong() || other.isLong())) {
            return true;
        }
        if (kind == Kind.RELATIVE || other.kind == Kind.RELATIVE) {
            var holiday = kind == Kind.HOLIDAY || other.kind == Kind.HOLIDAY;
            return (weekday || kind == Kind.DATE || other.kind == Kind.DATE) && apposed
                    || kind != Kind.SPAN
                            && other.kind != Kind.SPAN
                            && !(holiday && !apposed)
                            && agreesWith(other, today);
        }
        return weekday || kind != Kind.SPAN && other.kind != Kind.SPAN;
    }

    /** Whether it tells the same day once more; {@code שבת בערב, במוצאי שבת} does, though its night may be of today. */
    public boolean saysAgain(DayMention other) {
        var nightfall = part == DayPart.NIGHTFALL
                && spec instanceof WeekdaySpec(var day, var ignored)
                && other.spec.equals(new WeekdaySpec(day, Which.PLAIN));
        return nightfall || spec.equals(other.spec);
    }

    /** Whether it lies in the other one whatever both mean. */
    public boolean isWithin(DayMention other, LocalDate today) {
        return spec.on(today).choices().stream()
                .allMatch(one -> one.isSingle()
                        && other.spec.on(today).choices().stream().anyMatch(days -> days.contains(one.first())));
    }

    /** Whether more than one day was told, or a limit. */
    public boolean isSeveral() {
        return kind == Kind.SEVERAL || kind == Kind.LIMIT;
    }

    /** In weeks or months, which leave the weekday open. */
    private boolean isLong() {
        return spec instanceof RelativeDaySpec(var distance)
                && (distance.getDays() != 0 && distance.getDays() % 7 == 0 || distance.toTotalMonths() != 0);
    }

    private boolean agreesWith(DayMention other, LocalDate today) {
        var days = other.spec.on(today).choices();
        return spec.on(today).choices().stream()
                .anyMatch(one -> days.stream().anyMatch(another -> another.contains(one.first())));
    }

    /** Both, which tell one day. */
    public DayMention with(DayMention other) {
        return new DayMention(together(other), Kind.DATE, part == null ? other.part : part);
    }

    private DaySpec together(DayMention other) {
        if (spec instanceof WeekdaySpec weekday
                && other.isLong()
                && other.spec instanceof RelativeDaySpec(var distance)) {
            return DaySpecs.weekdayAbout(weekday, distance);
        }
        if (other.spec instanceof WeekdaySpec weekday && isLong() && spec instanceof RelativeDaySpec(var distance)) {
            return DaySpecs.weekdayAbout(weekday, distance);
        }
        return DaySpecs.together(spec, other.spec);
    }
}
