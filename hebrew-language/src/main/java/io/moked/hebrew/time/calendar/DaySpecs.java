package io.moked.hebrew.time.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Days made of other days. */
public final class DaySpecs {

    private static final int DAYS_AROUND = 7;

    private DaySpecs() {}

    /** That far after it. */
    public static DaySpec shifted(DaySpec spec, Period distance) {
        return today -> {
            var from = spec.on(today);
            return new DayReadings(
                    from.choices().stream()
                            .map(days -> new Days(
                                    days.first().plus(distance), days.last().plus(distance)))
                            .toList(),
                    from.confirm());
        };
    }

    /** A week, or so, after the next day of this name. */
    public static DaySpec weekdayAfter(WeekdaySpec weekday, Period distance) {
        return today ->
                DayReadings.day(weekday.on(today).choices().getFirst().first().plus(distance));
    }

    /** {@code בעוד שבועיים ביום שלישי}: of that week, or that long after the next one. */
    public static DaySpec weekdayAbout(WeekdaySpec weekday, Period distance) {
        return today -> {
            var ofTheWeek = weekday.within(Weeks.week(today.plus(distance)));
            return distance.isNegative() || distance.toTotalMonths() > 0
                    ? ofTheWeek
                    : ofTheWeek.alike(weekdayAfter(weekday, distance).on(today));
        };
    }

    /** One or the other, which is to be asked. */
    public static DaySpec either(DaySpec one, DaySpec other) {
        return today -> one.on(today).or(other.on(today));
    }

    /** The beginning, the middle or the end of it: 0, 1 or 2. */
    public static DaySpec third(DaySpec whole, int third) {
        return today -> new DayReadings(
                whole.on(today).choices().stream()
                        .map(days -> Weeks.third(days, third))
                        .toList(),
                true);
    }

    /** All days from one until the other, both included. */
    public static DaySpec through(DaySpec first, DaySpec last) {
        return today -> {
            var from = first.on(today);
            if (from.choices().isEmpty()) {
                return from;
            }
            var start = from.choices().getFirst().first();
            var until = last.on(start).choices().stream()
                    .filter(days -> days.last().isAfter(start))
                    .findFirst();
            return until.map(days -> DayReadings.days(start, days.last()).confirmedIf(from.confirm()))
                    .orElseGet(() -> from.or(last.on(today)));
        };
    }

    /** The seven days after it. */
    public static DaySpec after(DaySpec spec) {
        return today -> around(spec, today, true);
    }

    /** The seven days before it. */
    public static DaySpec before(DaySpec spec) {
        return today -> around(spec, today, false);
    }

    private static DayReadings around(DaySpec spec, LocalDate today, boolean after) {
        return new DayReadings(
                spec.on(today).choices().stream()
                        .map(days -> after
                                ? new Days(days.last().plusDays(1), days.last().plusDays(DAYS_AROUND))
                                : new Days(
                                        days.first().minusDays(DAYS_AROUND),
                                        days.first().minusDays(1)))
                        .toList(),
                true);
    }

    /** From today until and including it. */
    public static DaySpec until(DaySpec spec) {
        return today -> new DayReadings(
                spec.on(today).choices().stream()
                        .filter(days -> !days.last().isBefore(today))
                        .map(days -> new Days(today, days.last()))
                        .toList(),
                true);
    }

    /** Its first day. */
    public static DaySpec firstOf(DaySpec spec) {
        return today -> {
            var whole = spec.on(today);
            return new DayReadings(
                    whole.choices().stream().map(days -> Days.one(days.first())).toList(), whole.confirm());
        };
    }

    /** Its last day. */
    public static DaySpec lastOf(DaySpec spec) {
        return today -> {
            var whole = spec.on(today);
            return new DayReadings(
                    whole.choices().stream().map(days -> Days.one(days.last())).toList(), whole.confirm());
        };
    }

    /** The day before it, which lies ahead. */
    public static DaySpec eve(DaySpec spec) {
        return today -> {
            var eves = shifted(spec, Period.ofDays(-1)).on(today);
            var late = eves.choices().stream().anyMatch(days -> days.first().isBefore(today));
            var seen = late
                    ? shifted(spec, Period.ofDays(-1))
                            .on(spec.on(today).choices().getFirst().last().plusDays(1))
                    : eves;
            return new DayReadings(
                    seen.choices().stream().map(days -> Days.one(days.first())).toList(), seen.confirm());
        };
    }

    /**
     * Two ways to tell one day: {@code יום ראשון, 29/11}, {@code יום שלישי בשבוע הבא}. When they disagree, both are
     * readings.
     */
    public static DaySpec together(DaySpec one, DaySpec other) {
        return today -> {
            var left = one.on(today);
            var right = other.on(today);
            var common = new ArrayList<Days>();
            for (var days : left.choices()) {
                for (var others : right.choices()) {
                    common.addAll(common(one, days, other, others));
                }
            }
            return common.isEmpty()
                    ? left.or(right)
                    : new DayReadings(common, Set.copyOf(common).size() > 1 || confirm(one, left, other, right));
        };
    }

    private static boolean confirm(DaySpec one, DayReadings left, DaySpec other, DayReadings right) {
        return !(one instanceof WeekdaySpec) && left.confirm() || !(other instanceof WeekdaySpec) && right.confirm();
    }

    private static List<Days> common(DaySpec one, Days left, DaySpec other, Days right) {
        if (one instanceof WeekdaySpec weekday && (!right.isSingle() || isNamed(weekday, right))) {
            return weekday.within(right).choices();
        }
        if (other instanceof WeekdaySpec weekday && (!left.isSingle() || isNamed(weekday, left))) {
            return weekday.within(left).choices();
        }
        if (right.contains(left.first()) && right.contains(left.last())) {
            return List.of(left);
        }
        return left.contains(right.first()) && left.contains(right.last()) ? List.of(right) : List.of();
    }

    private static boolean isNamed(WeekdaySpec weekday, Days day) {
        return day.first().getDayOfWeek() == weekday.weekday();
    }
}
