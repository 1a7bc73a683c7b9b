package io.moked.hebrew.time;

import org.jspecify.annotations.Nullable;

/** Reads days and what joins them: {@code ראשון או שני}, {@code מראשון עד חמישי}, {@code אחרי החגים}. */
final class DaysReader {

    private final Tokens tokens;
    private final DayReader days;

    DaysReader(Tokens tokens) {
        this.tokens = tokens;
        this.days = new DayReader(tokens);
    }

    @Nullable
    Found<DayMention> at(int index) {
        if (tokens.is(index, Kind.BETWEEN)) {
            return range(days.at(index + 1), true);
        }
        var single = days.at(index);
        if (single == null) {
            return related(index);
        }
        var range = range(single, tokens.get(index).particle().startsWith("מ"));
        return range == null ? alternatives(index, single) : range;
    }

    private @Nullable Found<DayMention> related(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.FROM)) {
            return range(days.at(index + 1), true);
        }
        if (!token.is(Kind.AFTER) && !token.is(Kind.BEFORE) && !token.is(Kind.UNTIL)) {
            return null;
        }
        var day = days.at(index + 1);
        if (day == null || !day.strong()) {
            return null;
        }
        var spec = day.what().spec();
        var moved = token.is(Kind.UNTIL)
                ? DaySpecs.until(spec)
                : token.is(Kind.AFTER) ? DaySpecs.after(spec) : DaySpecs.before(spec);
        return several(moved, day.to());
    }

    private @Nullable Found<DayMention> range(@Nullable Found<DayMention> first, boolean opened) {
        if (first == null) {
            return null;
        }
        var at = first.to();
        var sign = tokens.get(at).isSign('-');
        var to = tokens.get(at).particle().startsWith("ל");
        if (!sign
                && !tokens.is(at, Kind.UNTIL)
                && !tokens.is(at, Kind.AND_BETWEEN)
                && !(opened && (to || tokens.get(at).isAfterAnd()))) {
            return null;
        }
        var last = days.at(to || tokens.get(at).isAfterAnd() && !tokens.is(at, Kind.UNTIL) ? at : at + 1);
        return last == null || !first.strong() && !last.strong() && sign == false && !opened
                ? null
                : several(DaySpecs.through(first.what().spec(), last.what().spec()), last.to());
    }

    /** {@code ביום ראשון או שני}: what follows is no weekday alone, but beside one it is. */
    private Found<DayMention> alternatives(int index, Found<DayMention> first) {
        var all = first;
        while (tokens.is(all.to(), Kind.OR)) {
            var other = days.at(all.to() + 1);
            if (other == null || other.what().part() != null) {
                return all;
            }
            all = new Found<>(
                    new DayMention(
                            DaySpecs.either(all.what().spec(), other.what().spec()),
                            DayMention.Kind.SEVERAL,
                            all.what().part()),
                    other.to(),
                    all.strong() || other.strong());
        }
        return all;
    }

    private static Found<DayMention> several(DaySpec spec, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.SEVERAL), to, true);
    }
}
