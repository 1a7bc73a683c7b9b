package io.moked.hebrew.time.length;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads a length of time that is not anchored: {@code שעה וחצי}, {@code שבוע שלם}, {@code לדחות בשעה}. */
public final class LengthReader implements Reader<Mention> {

    private static final int MOST_BETWEEN = 4;

    private final Tokens tokens;
    private final AmountReader amounts;

    public LengthReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
    }

    @Override
    public @Nullable Found<Mention> at(int index) {
        var amount = amounts.at(index);
        var before = tokens.get(index - 1);
        var numbered = before.is(Kind.NUMBERED)
                && !before.is(Kind.COSTS)
                && !tokens.get(index).particle().equals("ל");
        if (amount == null
                || numbered
                || before.is(Kind.EVERY)
                || isFrequency(index)
                || isNamedDay(index, amount.to())) {
            return null;
        }
        var alone = tokens.get(index).prefix().isEmpty() && tokens.areAll(index, amount.to());
        return isLasting(index, amount) || alone && isLongOrHour(amount.what())
                ? new Found<>(new Length(amount.what()), amount.to(), true)
                : null;
    }

    private boolean isLasting(int index, Found<Amount> amount) {
        var token = tokens.get(index);
        var before = tokens.get(index - 1);
        if (token.is(Kind.HOUR_WORD)) {
            return token.form().startsWith("ב") ? isShifted(index, amount.to()) : isEnd(amount.to()) || amount.strong();
        }
        if (amount.strong() || isAskedFor(index) || token.particle().equals("ל")) {
            return true;
        }
        var limit = before.is(Kind.UNTIL) || tokens.is(amount.to(), Kind.AT_MOST);
        return limit && amount.what().isOfTheClock() || token.particle().equals("ב") && isShifted(index, amount.to());
    }

    /** {@code לוקח שעה}, {@code כמה זמן זה לוקח, שעה?}, {@code כמה עולה יומיים}. */
    private boolean isAskedFor(int index) {
        var before = tokens.get(tokens.get(index - 1).isSign(',') ? index - 2 : index - 1);
        return (before.is(Kind.LASTING) || before.is(Kind.COSTS))
                && !before.prefix().equals("ה");
    }

    /** {@code ליום האם}, {@code ליום הולדתך}. */
    private boolean isNamedDay(int index, int to) {
        var name = tokens.get(to);
        return tokens.is(index, Kind.DAY_WORD)
                && to == index + 1
                && name.type() == Token.Type.WORD
                && (name.prefix() + name.form()).startsWith("ה");
    }

    /** {@code פעם בשבועיים}, {@code אחת לשלושה חודשים}. */
    private boolean isFrequency(int index) {
        var one = tokens.get(index - 1).value(Kind.UNIT_F);
        var particle = tokens.get(index).particle();
        return tokens.is(index - 1, Kind.TIMES) && particle.equals("ב")
                || one != null && one == 1 && particle.equals("ל");
    }

    /** {@code להקדים את התור בשעה}. */
    private boolean isShifted(int index, int to) {
        if (tokens.is(to, Kind.WHICH)) {
            return false;
        }
        for (var at = index - 1; at >= index - MOST_BETWEEN; at--) {
            if (tokens.is(at, Kind.SHIFT) || tokens.is(at, Kind.MOVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnd(int index) {
        var token = tokens.get(index);
        return token.type() == Token.Type.SIGN || token.is(Kind.FILLER) && !token.is(Kind.WHICH);
    }

    /** Neither a day nor a minute, which alone are a greeting or a plea to wait. */
    private static boolean isLongOrHour(Amount amount) {
        return amount.period().toTotalMonths() > 0
                || amount.period().getDays() > 1
                || amount.duration().toHours() > 0;
    }
}
