package io.moked.hebrew.time.calendar;

import java.time.LocalDate;
import java.time.Period;

/** Days that end, begin or lie where other days do. */
public final class Bounds {

    private Bounds() {}

    /** From today until the day before it, or until its end when it has begun: {@code לפני סוף החודש}. */
    public static DaySpec before(DaySpec spec) {
        return today -> new DayReadings(
                spec.on(today).choices().stream()
                        .filter(days -> !days.last().isBefore(today))
                        .map(days -> new Days(
                                today,
                                days.first().isAfter(today) ? days.first().minusDays(1) : days.last()))
                        .toList(),
                true);
    }

    /** {@code אחרי שלישי ולפני שישי}. */
    public static DaySpec between(DaySpec after, DaySpec until, boolean included) {
        var first = DaySpecs.shifted(DaySpecs.lastOf(after), Period.ofDays(1));
        return DaySpecs.through(first, included ? until : DaySpecs.shifted(DaySpecs.firstOf(until), Period.ofDays(-1)));
    }

    /** {@code מאז פסח}: the last one that has begun. */
    public static DaySpec past(DaySpec spec) {
        if (spec instanceof WeekdaySpec(var weekday, var which)) {
            return which == Which.PLAIN || which == Which.FROM_TODAY ? new WeekdaySpec(weekday, Which.LAST) : spec;
        }
        if (spec instanceof RelativeDaySpec) {
            return spec;
        }
        var monthly = spec instanceof DateSpec(var ignored, var month, var year) && month == 0 && year == 0;
        return today -> {
            var days = spec.on(monthly ? today.minusMonths(1) : today.minusYears(1));
            var gone = days.choices().stream()
                    .filter(choice -> !choice.first().isAfter(today))
                    .toList();
            return new DayReadings(gone, false);
        };
    }

    /** {@code בינואר שנה שעברה}. */
    public static DaySpec inYear(DaySpec spec, int years) {
        return today -> {
            var first = LocalDate.of(today.getYear() + years, 1, 1);
            var days = spec.on(first).choices();
            var begun = !days.isEmpty() && days.getFirst().first().isBefore(first);
            return new DayReadings(
                    begun ? spec.on(days.getFirst().last().plusDays(1)).choices() : days, false);
        };
    }
}
