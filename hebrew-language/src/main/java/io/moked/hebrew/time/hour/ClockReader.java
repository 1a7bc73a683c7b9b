package io.moked.hebrew.time.hour;

import io.moked.hebrew.time.clock.Clock;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber.Form;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads one hour: {@code בשלוש וחצי}, {@code רבע לארבע}, {@code 15:30}, {@code חצות}. */
final class ClockReader implements Reader<Clock> {

    private static final int LAST_HOUR = 24;
    private static final String LEADING = "בלמכ";

    private final Tokens tokens;
    private final NumberReader numbers;
    private final MinuteReader minutes;
    private final MinutesBeforeReader minutesBefore;
    private final Surroundings around;

    ClockReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.minutes = new MinuteReader(tokens);
        this.minutesBefore = new MinutesBeforeReader(tokens);
        this.around = new Surroundings(tokens);
    }

    /** The hour that begins at the index. */
    @Override
    public @Nullable Found<Clock> at(int index) {
        return read(index, true);
    }

    /** One that another hour follows: {@code חמש} in {@code בין חמש לשש} and {@code שלוש} in {@code בין שלוש וארבע}. */
    @Nullable
    Found<Clock> first(int index) {
        return read(index, false);
    }

    private @Nullable Found<Clock> read(int index, boolean alone) {
        var named = isHourWord(index);
        var colon = named && tokens.get(index + 1).isSign(':');
        var start = named ? index + (colon ? 2 : 1) : index;
        var token = tokens.get(start);
        if (token.is(Kind.MIDNIGHT) || token.is(Kind.NOON_SHARP)) {
            var clock = new Clock(token.is(Kind.MIDNIGHT) ? LAST_HOUR : 12, 0, true);
            return minutes.whole(start + 1, clock, alone, true);
        }
        if (around.isNoHour(index, start)) {
            return null;
        }
        var before = minutesBefore.at(start, alone);
        if (before != null) {
            return before;
        }
        var found = afterHour(start, alone, named);
        return found == null || around.isCounted(found.to(), found.strong() && !isBare(start, found)) ? null : found;
    }

    private boolean isBare(int start, Found<Clock> found) {
        return found.to() == start + 1;
    }

    /** {@code שעה אחת} is a length of time. */
    private boolean isHourWord(int index) {
        var token = tokens.get(index);
        var unit = token.value(Kind.ONE);
        var one = tokens.get(index + 1).value(Kind.UNIT_F);
        var hour = unit != null
                && unit == TimeUnit.HOUR.ordinal()
                && token.particle().isEmpty();
        return token.is(Kind.HOUR_WORD)
                || hour && (one == null || one > 1) && !tokens.get(index + 1).isAfterAnd();
    }

    /** {@code אפס שמונה שלושים}; {@code אפס שמונה} alone begins a telephone number. */
    private @Nullable Found<Clock> military(int start, boolean alone, boolean named) {
        var hour = tokens.get(start + 1).value(Kind.UNIT_F);
        if (!tokens.is(start, Kind.ZERO)
                || hour == null
                || !tokens.get(start + 1).prefix().isEmpty()) {
            return null;
        }
        var found = minutes.whole(start + 2, new Clock(hour, 0, true), alone, named);
        return named || found.to() > start + 2 ? found : null;
    }

    private @Nullable Found<Clock> afterHour(int start, boolean alone, boolean named) {
        var military = military(start, alone, named);
        if (military != null) {
            return military;
        }
        var number = numbers.at(start);
        if (number != null && !number.isDigits() && number.value() > LAST_HOUR) {
            number = around.isCounted(number.to(), true) ? null : numbers.single(start);
        }
        if (number == null || number.form() == Form.CONSTRUCT) {
            return null;
        }
        var particle = tokens.get(start).particle();
        if (particle.startsWith("ה") && !named && !tokens.is(number.to(), Kind.PART)) {
            return null;
        }
        var led = !particle.isEmpty() && LEADING.indexOf(particle.charAt(0)) >= 0;
        if (number.isDigits()) {
            return new WrittenClock(tokens, minutes).at(start, number, alone, named || led);
        }
        var part = tokens.is(tokens.afterFillers(number.to()), Kind.PART);
        var people = tokens.is(start - 1, Kind.SEATS) && particle.equals("ל");
        var counts = number.form() == Form.MASCULINE && !named && (people || !part) && !particle.equals("ב");
        var clock = counts ? null : Clock.of(number.value(), 0);
        return clock == null ? null : minutes.whole(number.to(), clock, alone, named || led);
    }
}
