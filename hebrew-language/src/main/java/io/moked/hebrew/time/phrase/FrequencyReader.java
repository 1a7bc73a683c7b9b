package io.moked.hebrew.time.phrase;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.length.AmountReader;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads how often something comes: {@code כל שבוע}, {@code כל שלושה חודשים}, {@code פעם בשבועיים}, {@code אחת לחודש}. */
final class FrequencyReader implements Reader<Amount> {

    private final Tokens tokens;
    private final AmountReader amounts;
    private final Surroundings around;

    FrequencyReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
        this.around = new Surroundings(tokens);
    }

    @Override
    public @Nullable Found<Amount> at(int index) {
        var token = tokens.get(index);
        var next = tokens.get(index + 1);
        var one = token.prefix().isEmpty() ? token.value(Kind.UNIT_F) : null;
        if (token.is(Kind.EVERY) && next.prefix().isEmpty()
                || token.is(Kind.TIMES) && next.particle().equals("ב")
                || one != null && one == 1 && next.particle().equals("ל")) {
            return days(index + 1);
        }
        var inMonth = token.is(Kind.TIMES) && next.form().equals("בחודש")
                || one != null && one == 1 && next.form().equals("לחודש");
        return inMonth && next.is(Kind.IN_MONTH) && !tokens.is(index + 2, Kind.MONTH)
                ? new Found<>(Amount.of(TimeUnit.MONTH, 1), index + 2, true)
                : null;
    }

    /** Not hours, of which any is meant, nor the name of a day. */
    private @Nullable Found<Amount> days(int index) {
        var amount = around.isNameOfADay(index) ? null : amounts.at(index);
        return amount == null || amount.what().isOfTheClock() ? null : amount;
    }
}
