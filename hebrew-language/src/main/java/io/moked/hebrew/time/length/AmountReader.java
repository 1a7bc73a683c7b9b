package io.moked.hebrew.time.length;

import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.word.Decimal;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Token;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: {@code שעה וחצי}, {@code 45 דקות}, {@code יומיים}, {@code שלושת רבעי שעה}. */
public final class AmountReader implements Reader<Amount> {

    private final Tokens tokens;
    private final NumberReader numbers;

    public AmountReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
    }

    /**
     * The amount at the index; strong unless it is only the name of a unit, which can also be said for other reasons.
     */
    @Override
    public @Nullable Found<Amount> at(int index) {
        var head = head(index);
        return head == null ? null : withRest(head);
    }

    private @Nullable Found<Head> head(int index) {
        var token = tokens.get(index);
        var fraction = fraction(index);
        if (fraction != null) {
            return part(index + 1, fraction);
        }
        if (token.is(Kind.HALF_HOUR)) {
            return new Found<>(new Head(TimeUnit.HOUR, Amount.part(TimeUnit.HOUR, 30)), index + 1, true);
        }
        var two = token.value(Kind.TWO);
        if (two != null) {
            return head(two, 2, index + 1, two != TimeUnit.MINUTE.ordinal());
        }
        var one = one(token);
        if (one != null && !token.particle().startsWith("ה")) {
            return isOne(index + 1) ? head(one, 1, index + 2, true) : head(one, 1, afterDays(index + 1), false);
        }
        return counted(index);
    }

    /** {@code לשעה} and {@code בשעה} can lead to an hour too. */
    private static @Nullable Integer one(Token token) {
        var hour = token.is(Kind.HOUR_WORD)
                && (token.form().equals("לשעה") || token.form().equals("בשעה"));
        return hour ? Integer.valueOf(TimeUnit.HOUR.ordinal()) : token.value(Kind.ONE);
    }

    private @Nullable Found<Head> counted(int index) {
        var number = count(index);
        if (number == null || tokens.get(index - 1).isSign(':')) {
            return null;
        }
        var decimal = Decimal.sixtieths(tokens, number.to());
        var spoken = tokens.get(number.to()).isAfterAnd() ? fraction(number.to()) : null;
        var fraction = decimal == null ? spoken : decimal;
        var next = decimal != null ? number.to() + 2 : spoken != null ? number.to() + 1 : number.to();
        var unit = unit(next);
        if (unit == null) {
            return null;
        }
        var whole = Amount.of(unit, number.value());
        return new Found<>(
                new Head(unit, fraction == null ? whole : whole.plus(Amount.part(unit, fraction))), next + 1, true);
    }

    /** {@code מאה עשרים} too: a hundred and what follows it. */
    private @Nullable SmallNumber count(int index) {
        var hundred = tokens.get(index).value(Kind.HUNDRED);
        if (hundred == null) {
            return numbers.at(index);
        }
        var rest = numbers.at(index + 1);
        return rest == null || rest.isDigits()
                ? new SmallNumber(hundred, index + 1, SmallNumber.Form.FEMININE)
                : new SmallNumber(hundred + rest.value(), rest.to(), rest.form());
    }

    private @Nullable TimeUnit unit(int index) {
        var token = tokens.get(index);
        var many = token.value(Kind.MANY);
        var unit = many == null ? token.value(Kind.ONE) : many;
        return unit == null || !token.prefix().isEmpty() ? null : TimeUnit.values()[unit];
    }

    private @Nullable Integer fraction(int index) {
        var token = tokens.get(index);
        var half = token.value(Kind.HALF);
        var quarter = token.value(Kind.QUARTER);
        return half != null ? half : quarter != null ? quarter : token.value(Kind.THREE_QUARTERS);
    }

    private @Nullable Found<Head> part(int index, int sixtieths) {
        var token = tokens.get(index);
        var unit = token.value(Kind.ONE);
        return unit == null || !token.particle().isEmpty() && !token.particle().equals("ה")
                ? null
                : new Found<>(
                        new Head(TimeUnit.values()[unit], Amount.part(TimeUnit.values()[unit], sixtieths)),
                        index + 1,
                        true);
    }

    private static Found<Head> head(int unit, int count, int to, boolean strong) {
        var named = TimeUnit.values()[unit];
        return new Found<>(new Head(named, Amount.of(named, count)), to, strong);
    }

    /** {@code שבוע ימים}. */
    private int afterDays(int index) {
        var many = tokens.get(index).value(Kind.MANY);
        return many != null
                        && many == TimeUnit.DAY.ordinal()
                        && tokens.get(index).prefix().isEmpty()
                ? index + 1
                : index;
    }

    private boolean isOne(int index) {
        var feminine = tokens.get(index).value(Kind.UNIT_F);
        var masculine = tokens.get(index).value(Kind.UNIT_M);
        var one = feminine != null && feminine == 1 || masculine != null && masculine == 1;
        return (one || tokens.is(index, Kind.WHOLE))
                && tokens.get(index).prefix().isEmpty();
    }

    /** {@code וחצי}, {@code ורבע}, {@code ועשר דקות}, {@code ושלושה ימים}. */
    private Found<Amount> withRest(Found<Head> head) {
        var index = head.to();
        var amount = head.what().amount();
        var unit = head.what().unit();
        if (!tokens.get(index).isAfterAnd() || !tokens.get(index).particle().isEmpty()) {
            return new Found<>(amount, index, head.strong());
        }
        var fraction = fraction(index);
        if (fraction != null && unit(index + 1) == null) {
            return new Found<>(amount.plus(Amount.part(unit, fraction)), index + 1, true);
        }
        var rest = head(index);
        if (rest != null && rest.what().unit().compareTo(unit) < 0) {
            return new Found<>(amount.plus(rest.what().amount()), rest.to(), true);
        }
        var minutes = unit == TimeUnit.HOUR ? numbers.at(index) : null;
        return minutes == null || minutes.value() > 59 || tokens.is(minutes.to(), Kind.COUNTED)
                ? new Found<>(amount, index, head.strong())
                : new Found<>(amount.plus(Amount.of(TimeUnit.MINUTE, minutes.value())), minutes.to(), true);
    }

    private record Head(TimeUnit unit, Amount amount) {}
}
