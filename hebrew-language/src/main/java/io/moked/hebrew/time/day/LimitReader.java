package io.moked.hebrew.time.day;

import io.moked.hebrew.time.calendar.Bounds;
import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads days from or until a day: {@code אחרי החגים}, {@code לפני שבת}, {@code עד ינואר}, {@code מאז פסח}. */
final class LimitReader implements Reader<DayMention> {

    private final Tokens tokens;
    private final DayReader days;

    LimitReader(Tokens tokens, DayReader days) {
        this.tokens = tokens;
        this.days = days;
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.SINCE)) {
            return since(days.at(index + 1));
        }
        if (!token.is(Kind.AFTER) && !token.is(Kind.BEFORE) && !token.is(Kind.UNTIL)) {
            return null;
        }
        var untilAfter = token.is(Kind.UNTIL) && tokens.is(index + 1, Kind.AFTER);
        var day = days.at(untilAfter ? index + 2 : index + 1);
        if (day == null || !isLimit(day)) {
            return null;
        }
        var both = token.is(Kind.AFTER) ? between(day) : null;
        if (both != null) {
            return both;
        }
        var spec = untilAfter
                ? DaySpecs.until(DaySpecs.after(day.what().spec()))
                : related(token, day, tokens.is(index + 1, Kind.THIRD));
        var week = token.is(Kind.AFTER) || token.is(Kind.BEFORE) && day.what().kind() == DayMention.Kind.HOLIDAY;
        var kind = week ? DayMention.Kind.SEVERAL : DayMention.Kind.LIMIT;
        return new Found<>(new DayMention(spec, kind), day.to(), true);
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
                : new Found<>(
                        new DayMention(
                                Bounds.between(after.what().spec(), end.what().spec(), included),
                                DayMention.Kind.SEVERAL),
                        end.to(),
                        true);
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
}
