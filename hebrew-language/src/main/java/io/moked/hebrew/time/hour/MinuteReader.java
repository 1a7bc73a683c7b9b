package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.Clock;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the minutes after an hour: {@code וחצי}, {@code ארבעים}, {@code פחות רבע}. */
final class MinuteReader {

    private static final int LAST_MINUTE = 59;
    private static final int FEWEST_WITHOUT_AND = 10;
    private static final int FEWEST_WITH_AND = 5;

    private final Tokens tokens;
    private final NumberReader numbers;
    private final Surroundings around;
    private final MinutesBeforeReader before;

    MinuteReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.around = new Surroundings(tokens);
        this.before = new MinutesBeforeReader(tokens);
    }

    /** Minutes, the index after them, and whether they show that the number before is an hour. */
    record Minutes(int minute, int to, boolean strong) {

        Found<Clock> until(Clock hour) {
            return new Found<>(new Clock(hour.hour(), minute, hour.fixed()), to, strong);
        }
    }

    /** An hour with what follows it. */
    Found<Clock> whole(int index, Clock hour, boolean alone, boolean strong) {
        var less = tokens.is(index, Kind.LESS) ? less(index + 1, hour) : null;
        return less == null ? after(index, hour, alone, strong).until(hour) : less;
    }

    private Minutes after(int index, Clock hour, boolean alone, boolean strong) {
        var minutes = part(index);
        if (minutes == null) {
            minutes = alone || !tokens.get(index).isAfterAnd() ? number(index) : null;
        }
        return minutes == null || hour.hour() == 24 && !tokens.get(index).isAfterAnd()
                ? oclock(index, strong)
                : minutes;
    }

    /** {@code ארבע פחות רבע}. */
    private @Nullable Found<Clock> less(int index, Clock hour) {
        var quarter = tokens.get(index).value(Kind.QUARTER);
        var number =
                quarter == null ? numbers.at(index) : new SmallNumber(quarter, index + 1, SmallNumber.Form.FEMININE);
        if (number == null || number.value() < 1 || number.value() > 30) {
            return null;
        }
        return new Found<>(
                hour.before(number.value()), before.isMinutes(number.to()) ? number.to() + 1 : number.to(), true);
    }

    private Minutes oclock(int index, boolean strong) {
        return tokens.is(index, Kind.OCLOCK) ? new Minutes(0, index + 1, true) : new Minutes(0, index, strong);
    }

    private @Nullable Minutes part(int index) {
        var token = tokens.get(index);
        if (!token.particle().isEmpty()
                || around.isUnit(index + 1)
                || before.isToHour(index + 1) && !token.isAfterAnd()) {
            return null;
        }
        for (var kind : new Kind[] {Kind.HALF, Kind.QUARTER, Kind.THREE_QUARTERS}) {
            var minute = token.value(kind);
            if (minute != null) {
                return new Minutes(minute, index + 1, true);
            }
        }
        return null;
    }

    private @Nullable Minutes number(int index) {
        var token = tokens.get(index);
        if (!token.particle().isEmpty()) {
            return null;
        }
        if (token.isAfterAnd() && isMinute(token)) {
            return new Minutes(1, index + 1, true);
        }
        if (token.is(Kind.ZERO) && !token.isAfterAnd()) {
            var unit = numbers.single(index + 1);
            return unit != null && !unit.isDigits() && unit.value() < 10
                    ? new Minutes(unit.value(), unit.to(), true)
                    : null;
        }
        var number = numbers.at(index);
        if (number == null
                || number.value() > LAST_MINUTE
                || number.isDigits() && (token.form().length() != 2 || isTied(index + 1))) {
            return null;
        }
        return token.isAfterAnd() ? withAnd(number) : withoutAnd(index, number);
    }

    /** {@code אחת עשרה 12/12}: a date, not minutes. */
    private boolean isTied(int index) {
        return tokens.get(index).type() == Token.Type.SIGN
                && tokens.get(index).glued()
                && tokens.get(index + 1).isDigits()
                && tokens.get(index + 1).glued();
    }

    private @Nullable Minutes withAnd(SmallNumber number) {
        var named = before.isMinutes(number.to());
        var counted = !named && (around.isUnit(number.to()) || tokens.is(number.to(), Kind.COUNTED));
        var enough = named || number.value() >= FEWEST_WITH_AND || number.isDigits();
        return counted || !enough ? null : new Minutes(number.value(), named ? number.to() + 1 : number.to(), true);
    }

    private @Nullable Minutes withoutAnd(int index, SmallNumber number) {
        var tooFew = number.value() < FEWEST_WITHOUT_AND && number.form() != SmallNumber.Form.ZERO_DIGITS;
        var counted =
                around.isUnit(number.to()) || tokens.is(number.to(), Kind.COUNTED) || before.isToHour(number.to());
        var hyphen = tokens.get(index - 1).isSign('-');
        var hour = tokens.get(number.to()).isAfterAnd() && part(number.to()) != null;
        return tooFew || counted || hyphen || hour ? null : new Minutes(number.value(), number.to(), true);
    }

    private static boolean isMinute(Token token) {
        var unit = token.value(Kind.ONE);
        return unit != null && unit == TimeUnit.MINUTE.ordinal();
    }
}
