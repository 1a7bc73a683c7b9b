package io.moked.hebrew.time;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads days and what joins them: {@code ראשון או שני}, {@code מראשון עד חמישי}, {@code אחרי החגים}. */
final class DaysReader {

    private final Tokens tokens;
    private final DayReader days;
    private final AmountReader amounts;
    private final SharedMonthReader sharedMonth;
    private final LengthPairReader pairs;

    DaysReader(Tokens tokens) {
        this.tokens = tokens;
        this.days = new DayReader(tokens);
        this.amounts = new AmountReader(tokens);
        this.sharedMonth = new SharedMonthReader(tokens);
        this.pairs = new LengthPairReader(tokens);
    }

    @Nullable
    Found<DayMention> at(int index) {
        var pair = pairs.days(index);
        var shared = pair == null ? sharedMonth.at(index) : pair;
        if (shared != null) {
            return shared;
        }
        if (tokens.is(index, Kind.BETWEEN)) {
            return range(days.at(index + 1), true);
        }
        var single = days.at(index);
        if (single == null) {
            return related(index);
        }
        var range = range(single, false);
        return range == null ? alternatives(single) : range;
    }

    /** {@code שבוע לפני פסח}, {@code יומיים אחרי יום כיפור}. */
    private @Nullable Found<DayMention> beside(int index) {
        var amount = amounts.at(index);
        var back = amount != null && tokens.is(amount.to(), Kind.BEFORE);
        if (amount == null || amount.what().isOfTheClock()) {
            return null;
        }
        var from = tokens.get(amount.to()).particle().equals("מ");
        if (!from && !back && !tokens.is(amount.to(), Kind.AFTER)) {
            return null;
        }
        var day = days.at(from ? amount.to() : amount.to() + 1);
        if (day == null || !day.strong()) {
            return null;
        }
        var period = amount.what().period();
        var spec = day.what().spec();
        var moved = back
                ? DaySpecs.shifted(DaySpecs.firstOf(spec), period.negated())
                : DaySpecs.shifted(DaySpecs.lastOf(spec), period);
        return new Found<>(new DayMention(moved, DayMention.Kind.DATE), day.to(), true);
    }

    private @Nullable Found<DayMention> related(int index) {
        var beside = beside(index);
        if (beside != null) {
            return beside;
        }
        var token = tokens.get(index);
        var since = token.is(Kind.SINCE) ? since(days.at(index + 1)) : null;
        if (since != null) {
            return since;
        }
        if (token.is(Kind.FROM)) {
            return range(days.at(index + 1), false);
        }
        if (!token.is(Kind.AFTER) && !token.is(Kind.BEFORE) && !token.is(Kind.UNTIL)) {
            return null;
        }
        var untilAfter = token.is(Kind.UNTIL) && tokens.is(index + 1, Kind.AFTER);
        var day = days.at(untilAfter ? index + 2 : index + 1);
        if (day == null || !isLimit(day)) {
            return null;
        }
        if (untilAfter) {
            return limit(DaySpecs.until(DaySpecs.after(day.what().spec())), day.to());
        }
        var both = token.is(Kind.AFTER) ? between(day) : null;
        if (both != null) {
            return both;
        }
        var spec = related(token, day, tokens.is(index + 1, Kind.THIRD));
        return token.is(Kind.AFTER) || day.what().kind() == DayMention.Kind.HOLIDAY
                ? several(spec, day.to())
                : limit(spec, day.to());
    }

    private static @Nullable Found<DayMention> since(@Nullable Found<DayMention> day) {
        return day == null || !day.strong()
                ? null
                : new Found<>(
                        new DayMention(
                                Bounds.past(day.what().spec()),
                                day.what().kind(),
                                day.what().part()),
                        day.to(),
                        true);
    }

    /** {@code לפני ראשון}, {@code עד ינואר}: a name that alone is no day. */
    private boolean isLimit(Found<DayMention> day) {
        var kind = day.what().kind();
        return day.strong()
                || kind == DayMention.Kind.SPAN
                || kind == DayMention.Kind.WEEKDAY
                        && !tokens.get(day.to()).isUnknown()
                        && !new Surroundings(tokens).isUnit(day.to());
    }

    /** {@code אחרי שלישי ולפני שישי}. */
    private @Nullable Found<DayMention> between(Found<DayMention> after) {
        var next = tokens.afterFillers(after.to());
        var at = tokens.is(next, Kind.BUT) ? tokens.afterFillers(next + 1) : next;
        var included = tokens.is(at, Kind.UNTIL);
        var end = included || tokens.is(at, Kind.BEFORE) ? days.at(at + 1) : null;
        return end == null || !isLimit(end)
                ? null
                : several(Bounds.between(after.what().spec(), end.what().spec(), included), end.to());
    }

    private DaySpec related(Token token, Found<DayMention> found, boolean part) {
        var day = found.what();
        var month = !part && day.kind() == DayMention.Kind.SPAN && tokens.is(found.to() - 1, Kind.MONTH);
        if (token.is(Kind.UNTIL) && (day.kind() == DayMention.Kind.HOLIDAY || month)) {
            return Bounds.before(day.spec());
        }
        if (token.is(Kind.UNTIL)) {
            return DaySpecs.until(day.spec());
        }
        if (token.is(Kind.AFTER)) {
            return DaySpecs.after(day.spec());
        }
        return day.kind() == DayMention.Kind.WEEKDAY
                ? DaySpecs.until(DaySpecs.shifted(day.spec(), Period.ofDays(-1)))
                : day.kind() == DayMention.Kind.HOLIDAY ? DaySpecs.before(day.spec()) : Bounds.before(day.spec());
    }

    /** Only between two days {@code ל} leads to the second; {@code מיום שני ליום שלישי} moves from one to the other. */
    private @Nullable Found<DayMention> range(@Nullable Found<DayMention> first, boolean between) {
        if (first == null) {
            return null;
        }
        var joint = tokens.get(first.to());
        var behind = joint.isSign('-') || joint.is(Kind.UNTIL) || joint.is(Kind.AND_BETWEEN);
        if (!behind && !(between && (joint.particle().startsWith("ל") || joint.isAfterAnd()))) {
            return null;
        }
        var last = days.at(behind ? first.to() + 1 : first.to());
        return last == null
                ? null
                : several(DaySpecs.through(first.what().spec(), last.what().spec()), last.to());
    }

    /** {@code ביום ראשון או שני}: what follows is no weekday alone, but beside one it is. */
    private Found<DayMention> alternatives(Found<DayMention> first) {
        var all = first;
        while (tokens.is(all.to(), Kind.OR)
                || first.what().kind() == DayMention.Kind.WEEKDAY && WeekdayRow.goesOn(tokens, all.to())) {
            var other = days.at(tokens.is(all.to(), Kind.OR) ? all.to() + 1 : all.to());
            if (other == null || other.what().part() != null) {
                return all;
            }
            all = new Found<>(
                    new DayMention(
                            DaySpecs.either(all.what().spec(), other.what().spec()),
                            DayMention.Kind.SEVERAL,
                            all.what().part()),
                    other.to(),
                    true);
        }
        return all;
    }

    private static Found<DayMention> limit(DaySpec spec, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.LIMIT), to, true);
    }

    private static Found<DayMention> several(DaySpec spec, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.SEVERAL), to, true);
    }
}
