package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.text.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums with a sign before the number, and sums with agorot or cents; the others are numbers of a unit. */
final class MoneyReader implements Reader {

    private record Coin(Gender gender, String one, String many) {

        String counted(long number) {
            return Counting.counted(
                    number,
                    gender,
                    one + " " + Counting.one(gender),
                    Counting.beforeNoun(2, gender) + " " + many,
                    many);
        }
    }

    private static final Coin CENT = new Coin(Gender.MASCULINE, "סנט", "סנט");
    private static final Map<String, Coin> COINS = Map.of(
            "שקל", new Coin(Gender.FEMININE, "אגורה", "אגורות"),
            "דולר", CENT,
            "אירו", CENT,
            "יורו", CENT,
            "לירה שטרלינג", new Coin(Gender.MASCULINE, "פני", "פני"));

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var sum = sum(words, glued.next());
        if (sum == null) {
            return null;
        }
        var next = Ranges.behindDash(words, sum.end());
        var last = next < 0 ? null : sum(words, next);
        var said = glued.prefix() + sum.words();
        return last == null ? new Spoken(said, sum.end()) : new Spoken(said + " עד " + last.words(), last.end());
    }

    private static @Nullable Spoken sum(Words words, int from) {
        var before = currency(words, from);
        var amount = Amount.at(words, before == null ? from : from + 1);
        if (amount == null) {
            return null;
        }
        var last = before == null ? null : Ranges.end(words, amount);
        if (before != null && last != null) {
            return new Spoken(amount.words(before.noun().gender()) + " עד " + words(last, before), last.end());
        }
        var behind = Thing.at(words, amount.end());
        var isSum = behind != null && COINS.containsKey(behind.noun().singular()) && amount.decimal() != null;
        if (before == null) {
            return isSum && behind != null ? new Spoken(words(amount, behind), behind.end()) : null;
        }
        return new Spoken(words(amount, before), amount.end());
    }

    private static @Nullable Thing currency(Words words, int place) {
        var isSign = !words.get(place).isHebrew() && !words.get(place).isSign('%');
        var thing = isSign ? Thing.at(words, place) : null;
        return thing != null && COINS.containsKey(thing.noun().singular()) ? thing : null;
    }

    private static String words(Amount amount, Thing currency) {
        var decimal = amount.decimal();
        var coin = COINS.get(currency.noun().singular());
        if (decimal == null || coin == null || decimal.fraction().length() > 2) {
            return currency.counted(amount);
        }
        var noun = currency.noun();
        var whole = Counting.counted(amount.number(), noun.gender(), noun.one(), noun.two(), noun.plural());
        var fraction = decimal.fraction().length() == 1 ? decimal.fraction() + "0" : decimal.fraction();
        var coins = Long.parseLong(fraction);
        if (coins == 0) {
            return whole;
        }
        return amount.number() == 0 ? coin.counted(coins) : whole + " ו" + coin.counted(coins);
    }
}
