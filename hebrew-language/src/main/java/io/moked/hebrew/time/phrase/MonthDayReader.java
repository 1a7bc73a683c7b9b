package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.calendar.DateSpec;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.SmallNumber.Form;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the day of a month where only such a one can stand, beside {@code כל חודש}: {@code ב10}, {@code בעשירי}. */
final class MonthDayReader implements Reader<DayMention> {

    private static final int MOST_DAYS = 31;
    private static final int FIRST_OF_TWO_WORDS = 20;

    private final Tokens tokens;
    private final NumberReader numbers;
    private final Surroundings around;

    MonthDayReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
        this.around = new Surroundings(tokens);
    }

    @Override
    public @Nullable Found<DayMention> at(int index) {
        var day = day(index);
        return day == null || isSomethingElse(tokens.get(day.to())) || around.isCounted(day.to(), true)
                ? null
                : new Found<>(new DayMention(new DateSpec(day.value(), 0, 0), DayMention.Kind.DATE), day.to(), true);
    }

    private @Nullable SmallNumber day(int index) {
        var particle = tokens.get(index).particle();
        var ordinal = tokens.get(index).value(Kind.ORDINAL);
        var number = ordinal == null ? numbers.at(index) : new SmallNumber(ordinal, index + 1, Form.MASCULINE);
        var named = particle.isEmpty() || particle.equals("ב") || particle.equals("ה");
        return number == null || !named || number.value() < 1 || number.value() > MOST_DAYS || isHour(number)
                ? null
                : number;
    }

    /** {@code בעשר}; hours are feminine. */
    private static boolean isHour(SmallNumber number) {
        return number.form() == Form.FEMININE && number.value() < FIRST_OF_TWO_WORDS
                || number.form() == Form.ZERO_DIGITS
                || number.form() == Form.CONSTRUCT;
    }

    /** An hour, or a day that is told with its month. */
    private static boolean isSomethingElse(Token next) {
        return next.is(Kind.PART)
                || next.is(Kind.TO_MONTH)
                || next.is(Kind.MONTH)
                || next.is(Kind.OCLOCK)
                || next.isAfterAnd() && next.particle().isEmpty()
                || next.type() == Token.Type.SIGN && next.glued() && ":./-".contains(next.form());
    }
}
