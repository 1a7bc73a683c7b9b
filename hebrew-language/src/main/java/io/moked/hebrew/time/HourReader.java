package io.moked.hebrew.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is said about the hour: one, several, a range, from or until one. */
final class HourReader {

    private final Tokens tokens;
    private final ClockReader clocks;
    private final PartReader parts;

    HourReader(Tokens tokens) {
        this.tokens = tokens;
        this.clocks = new ClockReader(tokens);
        this.parts = new PartReader(tokens);
    }

    @Nullable
    Found<Hours> at(int index) {
        if (tokens.is(index, Kind.NOTHING)) {
            return null;
        }
        var token = tokens.get(index);
        if (token.is(Kind.BETWEEN)) {
            var from = point(clocks.first(index + 1));
            return from == null ? null : range(from, true);
        }
        if (token.is(Kind.ABOUT)) {
            var about = at(tokens.is(index + 1, Kind.ABOUT) ? index + 2 : index + 1);
            return about != null && about.what() instanceof Hours.At(var points, var ignored)
                    ? new Found<>(new Hours.At(points, true), about.to(), true)
                    : null;
        }
        var related = related(index, token);
        return related == null ? plain(index) : related;
    }

    private @Nullable Found<Hours> related(int index, Token token) {
        if (token.is(Kind.AFTER) || token.is(Kind.FROM)) {
            var point = point(clocks.at(index + 1));
            var range = point == null || token.is(Kind.AFTER) ? null : range(point, true);
            return point == null || range != null ? range : from(point);
        }
        if (token.is(Kind.BEFORE) || token.is(Kind.UNTIL)) {
            var point = point(clocks.at(index + 1));
            return point == null ? null : new Found<>(new Hours.Until(point.what()), point.to(), true);
        }
        if (token.particle().startsWith("מ")) {
            var first = point(clocks.first(index));
            var range = first == null ? null : range(first, true);
            var point = range == null ? point(clocks.at(index)) : null;
            return point == null ? range : from(point);
        }
        return null;
    }

    private Found<Hours> from(Found<HourPoint> point) {
        var to = tokens.is(point.to(), Kind.ONWARD) ? point.to() + 1 : point.to();
        return new Found<>(new Hours.From(point.what()), to, true);
    }

    private @Nullable Found<Hours> plain(int index) {
        var point = point(clocks.at(index));
        if (point == null) {
            return null;
        }
        if (tokens.is(point.to(), Kind.ONWARD)) {
            return from(point);
        }
        var range = range(point, false);
        return range == null ? alternatives(point) : range;
    }

    /** What follows the first hour of a range; {@code ל} and {@code ו} only when the first was opened as such. */
    private @Nullable Found<Hours> range(Found<HourPoint> from, boolean opened) {
        var at = from.to();
        var token = tokens.get(at);
        var sign = token.isSign('-');
        var joined = opened && (token.particle().equals("ל") || token.isAfterAnd());
        if (!sign && !token.is(Kind.UNTIL) && !token.is(Kind.AND_BETWEEN) && !joined) {
            return null;
        }
        var behind = sign || token.is(Kind.UNTIL) || token.is(Kind.AND_BETWEEN);
        var to = point(clocks.at(behind ? at + 1 : at));
        if (to == null || sign && tokens.get(to.to()).isSign('-')) {
            return null;
        }
        return new Found<>(new Hours.Between(from.what(), to.what()), to.to(), from.strong() || to.strong() || !sign);
    }

    private Found<Hours> alternatives(Found<HourPoint> first) {
        var points = new ArrayList<>(List.of(first.what()));
        var to = first.to();
        while (tokens.is(to, Kind.OR)) {
            var part = parts.at(to + 1);
            var other = part == null
                    ? point(clocks.at(to + 1))
                    : new Found<>(
                            new HourPoint(first.what().clock(), part.what().part()), part.to(), true);
            if (other == null) {
                break;
            }
            points.add(other.what());
            to = other.to();
        }
        var last = points.getLast().part();
        var shared = points.stream().map(point -> point.orIn(last)).toList();
        var about = tokens.is(to, Kind.ABOUT) && points.size() == 1 && clocks.at(to + 1) == null;
        return new Found<>(new Hours.At(shared, about), about ? to + 1 : to, first.strong() || points.size() > 1);
    }

    private @Nullable Found<HourPoint> point(@Nullable Found<Clock> clock) {
        if (clock == null) {
            return null;
        }
        var part = parts.at(tokens.afterFillers(clock.to()));
        return part == null || part.what().ofToday()
                ? new Found<>(new HourPoint(clock.what(), null), clock.to(), clock.strong())
                : new Found<>(new HourPoint(clock.what(), part.what().part()), part.to(), true);
    }
}
