package io.moked.hebrew.time.length;

import io.moked.hebrew.time.calendar.DaySpec;
import io.moked.hebrew.time.calendar.RelativeDaySpec;
import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Offset;
import io.moked.hebrew.time.mention.Mention.Phrase;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how far from now something is: {@code בעוד שעה}, {@code עוד איזה שבוע}, {@code לפני שבוע וחצי}. */
public final class DistanceReader {

    private final Tokens tokens;
    private final AmountReader amounts;

    public DistanceReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
    }

    /** Where the length behind {@code בעוד} or {@code לפני} begins; the index itself when neither stands there. */
    int lead(int index) {
        if (!tokens.is(index, Kind.IN) && !tokens.is(index, Kind.BEFORE)) {
            return index;
        }
        return isEstimate(index + 1) ? index + 2 : index + 1;
    }

    /** {@code עוד איזה שעה}, {@code לפני איזה שבוע}, and days with a half. */
    @Nullable
    public Found<Mention> rough(int index) {
        var start = lead(index);
        var amount = start == index ? null : amounts.at(start);
        if (amount == null || tokens.get(amount.to()).is(Kind.FROM_NOW)) {
            return null;
        }
        var about = start > index + 1 || tokens.get(start).particle().equals("כ");
        return about || amount.what().isDaysAndAHalf()
                ? new Found<>(from(amount.what(), tokens.is(index, Kind.BEFORE), about), amount.to(), true)
                : null;
    }

    /** That far from now; the half of a day is left out. */
    Mention from(Amount amount, boolean back, boolean about) {
        var signed = back ? amount.negated() : amount;
        if (amount.isOfTheClock() && !amount.isDaysAndAHalf()) {
            return new Offset(signed, about);
        }
        return new Phrase(new DayMention(day(amount, back), DayMention.Kind.RELATIVE), null, List.of(), false);
    }

    static DaySpec day(Amount amount, boolean back) {
        var period = back ? amount.negated().period() : amount.period();
        return today -> new RelativeDaySpec(period).on(today).confirmedIf(true);
    }

    private boolean isEstimate(int index) {
        var token = tokens.get(index);
        return token.is(Kind.SOME) || token.is(Kind.ABOUT) && token.prefix().isEmpty();
    }
}
