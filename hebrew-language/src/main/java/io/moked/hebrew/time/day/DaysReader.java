package io.moked.hebrew.time.day;

import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.date.SharedMonthReader;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.length.LengthPairReader;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads days and what joins them: {@code ראשון או שני}, {@code מראשון עד חמישי}, {@code אחרי החגים}. */
public final class DaysReader implements Reader<DayMention> {

    private final Tokens tokens;
    private final DayReader days;
    private final AmountReader amounts;
    private final SharedMonthReader sharedMonth;
    private final LimitReader limits;
    private final LengthPairReader pairs;

    public DaysReader(Tokens tokens) {
        this.tokens = tokens;
        this.days = new DayReader(tokens);
        this.amounts = new AmountReader(tokens);
        this.sharedMonth = new SharedMonthReader(tokens);
        this.limits = new LimitReader(tokens, days);
        this.pairs = new LengthPairReader(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
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
        var limit = limits.at(index);
        return limit == null && token.is(Kind.FROM) ? range(days.at(index + 1), false) : limit;
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
        var weekday = first.what().kind() == DayMention.Kind.WEEKDAY;
        while (true) {
            var joined = tokens.is(all.to(), Kind.OR) || weekday && WeekdayRow.isEnumerated(tokens, all.to());
            var other = joined
                    ? days.at(all.to() + 1)
                    : weekday && WeekdayRow.goesOn(tokens, all.to()) ? days.at(all.to()) : null;
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
    }

    private static Found<DayMention> several(DaySpec spec, int to) {
        return new Found<>(new DayMention(spec, DayMention.Kind.SEVERAL), to, true);
    }
}
