package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.Clock;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.SmallNumber.Form;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads an hour in digits: {@code 15:30}, {@code 8.30}, {@code 1530}, {@code 3 וחצי}, {@code 3pm}. */
final class WrittenClock {

    private static final int LONGEST = 4;

    private final Tokens tokens;
    private final MinuteReader minutes;

    WrittenClock(Tokens tokens, MinuteReader minutes) {
        this.tokens = tokens;
        this.minutes = minutes;
    }

    @Nullable
    Found<Clock> at(int index, SmallNumber number, boolean alone, boolean led) {
        var written = separated(index, number, led);
        if (written != null) {
            return meridiem(withAPart(written, alone));
        }
        if (isSeparated(index)) {
            return null;
        }
        var digits = tokens.get(index).form().length();
        if (digits > 2) {
            var zero = digits == LONGEST && number.form() == Form.ZERO_DIGITS;
            return led || zero ? together(index, number, digits, led) : null;
        }
        var clock = Clock.of(number.value(), 0);
        if (clock == null) {
            return null;
        }
        var hour = number.form() == Form.ZERO_DIGITS ? clock.fixedAs(clock.hour()) : clock;
        return meridiem(minutes.whole(number.to(), hour, alone, led));
    }

    /** {@code 16:00 ורבע}. */
    private Found<Clock> withAPart(Found<Clock> written, boolean alone) {
        var next = tokens.get(written.to());
        var spoken = next.is(Kind.LESS) || next.isAfterAnd() && !next.isDigits();
        return spoken && written.what().minute() == 0
                ? minutes.whole(written.to(), written.what(), alone, written.strong())
                : written;
    }

    /** A number that a sign ties to another: a date, a telephone number, a fraction. */
    private boolean isSeparated(int index) {
        var sign = tokens.get(index + 1);
        var next = tokens.get(index + 2);
        return sign.glued()
                && next.isDigits()
                && next.glued()
                && (sign.isSign('/')
                        || sign.isSign('.')
                        || sign.isSign(',')
                        || sign.isSign(':')
                        || sign.isSign('-') && next.form().length() > 2);
    }

    private @Nullable Found<Clock> separated(int index, SmallNumber number, boolean led) {
        var sign = tokens.get(index + 1);
        var minute = tokens.get(index + 2);
        var clock = minute.form().length() == 2 ? Clock.of(number.value(), minute.number()) : null;
        if (clock == null || tokens.get(index).form().length() > 2 || continues(index + 3)) {
            return null;
        }
        var colon = sign.isSign(':') && minute.isDigits();
        var mark = sign.isSign('.') || led && sign.isSign(',');
        var point = mark && sign.glued() && minute.glued() && (led || minute.number() > 12);
        var fixed = number.form() == Form.ZERO_DIGITS;
        return colon || point
                ? new Found<>(fixed ? clock.fixedAs(clock.hour()) : clock, afterSeconds(index + 3), colon || led)
                : null;
    }

    private boolean continues(int index) {
        var sign = tokens.get(index);
        return (sign.isSign('.') || sign.isSign('/'))
                && sign.glued()
                && tokens.get(index + 1).isDigits()
                && tokens.get(index + 1).glued();
    }

    private int afterSeconds(int index) {
        return tokens.get(index).isSign(':')
                        && tokens.get(index).glued()
                        && tokens.get(index + 1).isDigits()
                ? index + 2
                : index;
    }

    private static @Nullable Found<Clock> together(int index, SmallNumber number, int digits, boolean led) {
        var value = number.value();
        var clock = digits <= LONGEST ? Clock.of(value / 100, value % 100) : null;
        var year = value >= 1940 && value <= 2040;
        var round = digits < LONGEST && value % 100 == 0;
        if (clock == null || year || round) {
            return null;
        }
        var zero = number.form() == Form.ZERO_DIGITS;
        return new Found<>(zero ? clock.fixedAs(clock.hour()) : clock, index + 1, led);
    }

    private Found<Clock> meridiem(Found<Clock> found) {
        var half = tokens.get(found.to()).value(Kind.MERIDIEM);
        var clock = found.what();
        return half == null || clock.hour() > 12
                ? found
                : new Found<>(clock.fixedAs(clock.hour() % 12 + half), found.to() + 1, true);
    }
}
