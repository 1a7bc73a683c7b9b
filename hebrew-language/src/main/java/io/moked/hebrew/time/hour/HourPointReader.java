package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.Clock;
import io.moked.hebrew.time.clock.DayPart;
import io.moked.hebrew.time.clock.HourPoint;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads an hour together with its part of the day, and a part of the day in the place of an hour. */
final class HourPointReader implements Reader<HourPoint> {

    private final Tokens tokens;
    private final ClockReader clocks;
    private final PartReader parts;

    HourPointReader(Tokens tokens) {
        this.tokens = tokens;
        this.clocks = new ClockReader(tokens);
        this.parts = new PartReader(tokens);
    }

    @Override
    public @Nullable Found<HourPoint> at(int index) {
        return point(clocks.at(index));
    }

    /** As {@link ClockReader#first}. */
    @Nullable
    Found<HourPoint> first(int index) {
        return point(clocks.first(index));
    }

    /** An hour, or a part of the day that begins there: {@code עד הצהריים}. */
    @Nullable
    Found<HourPoint> limit(int index) {
        var hour = at(index);
        if (hour != null) {
            return hour;
        }
        var part = tokens.get(index).value(Kind.PART);
        return part == null ? null : new Found<>(new HourPoint(DayPart.values()[part].start(), null), index + 1, true);
    }

    /** {@code ארבע ארבע וחצי}: the same hour with its minutes, said without anything between. */
    @Nullable
    Found<HourPoint> again(Found<HourPoint> hour) {
        var found = hour.what().clock().minute() == 0 ? at(hour.to()) : null;
        return found != null
                        && found.what().clock().minute() > 0
                        && found.what().clock().hour() == hour.what().clock().hour()
                ? found
                : null;
    }

    /** {@code בשלוש ארבע}: the next hour, said without anything between. */
    @Nullable
    Found<HourPoint> following(Found<HourPoint> hour) {
        var again = tokens.get(hour.to()).prefix().isEmpty() ? again(hour) : null;
        if (again != null) {
            return again;
        }
        var next = tokens.get(hour.to()).value(Kind.UNIT_F);
        var clock = hour.what().clock();
        var row = next != null
                && tokens.get(hour.to()).prefix().isEmpty()
                && clock.minute() % 30 == 0
                && clock.hour() == next - 1;
        var found = row ? at(hour.to()) : null;
        return found == null || found.what().clock().minute() > 0 || new NumberReader(tokens).at(found.to()) != null
                ? null
                : found;
    }

    private @Nullable Found<HourPoint> point(@Nullable Found<Clock> clock) {
        if (clock == null) {
            return null;
        }
        var next = tokens.afterFillers(clock.to());
        var part = tokens.isBetween(Kind.THEN, clock.to(), next) ? null : parts.at(next);
        return part == null || part.what().ofToday()
                ? new Found<>(new HourPoint(clock.what(), null), clock.to(), clock.strong())
                : new Found<>(new HourPoint(clock.what(), part.what().part()), part.to(), true);
    }
}
