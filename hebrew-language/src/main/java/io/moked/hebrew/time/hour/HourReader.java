package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.HourPoint;
import io.moked.hebrew.time.clock.Hours;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is said about the hour: one, several, a range, from or until one. */
public final class HourReader implements Reader<Hours> {

    private static final int WORDS_TO_A_MOVE = 7;

    private final Tokens tokens;
    private final HourPointReader points;
    private final PartReader parts;

    public HourReader(Tokens tokens) {
        this.tokens = tokens;
        this.points = new HourPointReader(tokens);
        this.parts = new PartReader(tokens);
    }

    @Override
    public @Nullable Found<Hours> at(int index) {
        var token = tokens.get(index);
        if (token.is(Kind.NOTHING)) {
            return null;
        }
        if (token.is(Kind.BETWEEN)) {
            var from = points.first(index + 1);
            return from == null ? null : range(from, true);
        }
        if (token.is(Kind.ABOUT)) {
            return about(plain(tokens.is(index + 1, Kind.ABOUT) ? index + 2 : index + 1));
        }
        var related = related(index, token);
        return related == null ? plain(index) : related;
    }

    private static @Nullable Found<Hours> about(@Nullable Found<Hours> hours) {
        if (hours == null) {
            return null;
        }
        return hours.what() instanceof Hours.At(var all, var ignored)
                ? new Found<>(new Hours.At(all, true), hours.to(), true)
                : new Found<>(hours.what(), hours.to(), true);
    }

    private @Nullable Found<Hours> related(int index, Token token) {
        if (token.is(Kind.AFTER)) {
            if (tokens.get(index + 1).particle().startsWith("ל")) {
                return null;
            }
            return from(points.at(index + 1));
        }
        if (token.is(Kind.BEFORE) || token.is(Kind.UNTIL)) {
            var point = token.is(Kind.UNTIL) ? points.limit(index + 1) : points.at(index + 1);
            return point == null ? null : until(point);
        }
        var hourWord = token.is(Kind.HOUR_WORD) && token.form().startsWith("מ");
        if (token.is(Kind.FROM) || hourWord || token.particle().startsWith("מ")) {
            return opened(token.is(Kind.FROM) ? index + 1 : index);
        }
        return null;
    }

    private Found<Hours> until(Found<HourPoint> point) {
        var start = bound(point.to(), Kind.AFTER, Kind.AFTER);
        return start == null || !start.what().isBefore(point.what())
                ? new Found<>(new Hours.Until(point.what()), point.to(), true)
                : new Found<>(new Hours.Between(start.what(), point.what()), start.to(), true);
    }

    private @Nullable Found<Hours> opened(int index) {
        var first = points.first(index);
        if (first != null && leadsTo(tokens.get(first.to())) && isMoved(index)) {
            return new Found<>(new Hours.At(List.of(first.what()), false), first.to(), true);
        }
        var range = first == null ? null : range(first, true);
        if (range != null) {
            return range;
        }
        var limit = points.limit(index);
        var limited = limit == null ? null : range(limit, true);
        return limited == null ? from(limit) : limited;
    }

    private @Nullable Found<Hours> from(@Nullable Found<HourPoint> point) {
        if (point == null) {
            return null;
        }
        var to = tokens.is(point.to(), Kind.ONWARD) ? point.to() + 1 : point.to();
        var end = bound(to, Kind.UNTIL, Kind.BEFORE);
        return end == null
                ? new Found<>(new Hours.From(point.what()), to, true)
                : new Found<>(new Hours.Between(point.what(), end.what()), end.to(), true);
    }

    /** {@code אחרי ארבע, אבל לפני שש}: the other bound, said apart. */
    private @Nullable Found<HourPoint> bound(int index, Kind kind, Kind otherKind) {
        var next = tokens.afterFillers(index);
        var at = tokens.is(next, Kind.BUT) ? tokens.afterFillers(next + 1) : next;
        return tokens.is(at, kind) || tokens.is(at, otherKind) ? points.at(at + 1) : null;
    }

    private @Nullable Found<Hours> plain(int index) {
        var point = points.at(index);
        if (point == null) {
            return null;
        }
        if (tokens.is(point.to(), Kind.ONWARD)) {
            return from(point);
        }
        var minutesOn = leadsTo(tokens.get(point.to())) && points.again(point) != null;
        var range = range(point, minutesOn);
        return range == null ? alternatives(point) : range;
    }

    /** What follows the first hour of a range; {@code ל} and {@code ו} only when the first was opened as such. */
    private @Nullable Found<Hours> range(Found<HourPoint> from, boolean opened) {
        var at = from.to();
        var token = tokens.get(at);
        var sign = token.isSign('-');
        var behind = sign || token.is(Kind.UNTIL) || token.is(Kind.AND_BETWEEN);
        if (!behind && !(opened && (leadsTo(token) || token.isAfterAnd()))) {
            return null;
        }
        var to = token.is(Kind.UNTIL) ? points.limit(at + 1) : points.at(behind ? at + 1 : at);
        if (to == null || sign && tokens.get(to.to()).isSign('-')) {
            return null;
        }
        return new Found<>(new Hours.Between(from.what(), to.what()), to.to(), from.strong() || to.strong() || !sign);
    }

    /** {@code להזיז את התור משלוש לארבע} moves from one hour to the other. */
    private boolean isMoved(int index) {
        for (var before = index - 1; before >= index - WORDS_TO_A_MOVE; before--) {
            if (tokens.is(before, Kind.MOVE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(Token token) {
        return token.particle().equals("ל")
                || token.is(Kind.HOUR_WORD) && token.form().startsWith("ל");
    }

    private Found<Hours> alternatives(Found<HourPoint> first) {
        var all = new ArrayList<>(List.of(first.what()));
        var to = first.to();
        for (var other = other(first, to); other != null; other = other(first, to)) {
            all.add(other.what());
            to = other.to();
        }
        var last = all.getLast().part();
        var shared = all.stream().map(point -> point.orIn(last)).toList();
        var about = tokens.is(to, Kind.ABOUT) && all.size() == 1 && points.at(to + 1) == null;
        return new Found<>(
                new Hours.At(shared, about),
                about ? to + 1 : to,
                first.strong() || tokens.is(first.to(), Kind.OR) && all.size() > 1);
    }

    private @Nullable Found<HourPoint> other(Found<HourPoint> first, int to) {
        if (!tokens.is(to, Kind.OR)) {
            return to == first.to() ? points.following(first) : null;
        }
        var part = parts.at(to + 1);
        return part == null
                ? points.at(to + 1)
                : new Found<>(new HourPoint(first.what().clock(), part.what().part()), part.to(), true);
    }
}
