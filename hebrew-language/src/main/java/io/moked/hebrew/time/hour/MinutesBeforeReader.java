package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.Clock;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads minutes before or after an hour that follows them: {@code רבע לארבע}, {@code חמישה אחרי שמונה}. */
final class MinutesBeforeReader {

    private final Tokens tokens;
    private final NumberReader numbers;
    private final Surroundings around;

    MinutesBeforeReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.around = new Surroundings(tokens);
    }

    /** {@code רבע לארבע}, {@code עשר דקות לפני חמש}, {@code חמישה ל־8}. */
    @Nullable
    Found<Clock> at(int index, boolean alone) {
        var token = tokens.get(index);
        if (!"בלמ".contains(token.particle()) || token.particle().length() > 1) {
            return null;
        }
        var half = token.value(Kind.HALF);
        if (half != null) {
            return isHour(index + 1) && isBeside(index + 2) ? beside(index + 2, half) : null;
        }
        var quarter = token.value(Kind.QUARTER);
        var number =
                quarter == null ? numbers.at(index) : new SmallNumber(quarter, index + 1, SmallNumber.Form.FEMININE);
        if (number == null || number.value() == 0 || number.value() >= 30) {
            return null;
        }
        var named = isMinutes(number.to()) || quarter != null && around.isUnit(number.to());
        var next = named ? number.to() + 1 : number.to();
        if (isBeside(next)) {
            return named || quarter != null || countsMinutes(number) ? beside(next, number.value()) : null;
        }
        var round = number.value() % 5 == 0 && (alone || number.form() == SmallNumber.Form.MASCULINE);
        var usual = named || quarter != null || round;
        return usual && isToHour(next) ? to(next, number.value(), named || quarter != null) : null;
    }

    private boolean isBeside(int index) {
        return tokens.is(index, Kind.BEFORE) || tokens.is(index, Kind.AFTER);
    }

    /** {@code חמישה אחרי שמונה}: minutes without their name are round and masculine. */
    private static boolean countsMinutes(SmallNumber number) {
        var masculine = number.form() == SmallNumber.Form.MASCULINE;
        return number.value() % 5 == 0 && (masculine || number.value() == 20 && !number.isDigits());
    }

    private @Nullable Found<Clock> to(int index, int minutes, boolean certain) {
        var hour = numbers.at(index);
        var date =
                hour != null && (hour.form() == SmallNumber.Form.CONSTRUCT || isDate(hour) || isMonth(hour, certain));
        var clock = hour == null || date ? null : Clock.of(hour.value(), 0);
        return clock == null || hour == null ? null : new Found<>(clock.before(minutes), hour.to(), true);
    }

    /** {@code רבע אחרי שלוש}, {@code חמש דקות לפני ארבע}. */
    private @Nullable Found<Clock> beside(int index, int minutes) {
        var hour = numbers.at(index + 1);
        var clock = hour == null ? null : Clock.of(hour.value(), 0);
        if (hour == null || clock == null || around.isUnit(hour.to()) || tokens.is(hour.to(), Kind.COUNTED)) {
            return null;
        }
        var beside =
                tokens.is(index, Kind.BEFORE) ? clock.before(minutes) : new Clock(clock.hour(), minutes, clock.fixed());
        return new Found<>(beside, hour.to(), true);
    }

    /** {@code חמישה עשר לשנים עשר}: months are masculine. */
    private static boolean isMonth(SmallNumber hour, boolean certain) {
        return hour.form() == SmallNumber.Form.MASCULINE && !certain && hour.value() > 10;
    }

    private boolean isDate(SmallNumber hour) {
        return tokens.is(hour.to(), Kind.MONTH) || tokens.is(hour.to(), Kind.TO_MONTH) || around.isUnit(hour.to());
    }

    boolean isToHour(int index) {
        var particle = tokens.get(index).particle();
        return particle.equals("ל") && numbers.at(index) != null;
    }

    private boolean isHour(int index) {
        var unit = tokens.get(index).value(Kind.ONE);
        return unit != null && unit == TimeUnit.HOUR.ordinal();
    }

    boolean isMinutes(int index) {
        var unit = tokens.get(index).value(Kind.MANY);
        return unit != null && unit == TimeUnit.MINUTE.ordinal();
    }
}
