package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sum with its currency. */
final class SumReader {

    /**
     * A sum in its place.
     *
     * @param agorot exact, perhaps with a fraction nobody can pay
     */
    record Sum(BigDecimal agorot, int end) {}

    private static final Set<String> NEW = Set.of("חדש", "חדשים");
    private static final Set<String> SIGNS_BEFORE = Set.of("₪", "ils", "nis", "ש״ח", "שח");
    private static final Set<String> COUNTED = Set.of(
            "יום", "שעה", "דקה", "שנה", "חודש", "שבוע", "אחוז", "%", "מטר", "קילו", "ליטר", "איש", "קמ", "ק״מ", "דולר",
            "יורו", "אלף");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_BARE_AGOROT = 10;
    private static final int MOST_AGOROT = 99;

    private final Words words;

    SumReader(Words words) {
        this.words = words;
    }

    /** The sum that begins with a currency sign, or with a shekel or agora that need no number. */
    @Nullable
    Sum fromCurrency(int index) {
        if (SIGNS_BEFORE.contains(words.get(index).text())) {
            var amount = Numerals.quantity(words, index + 1)
                    .filter(number -> number.prefix().isEmpty())
                    .orElse(null);
            if (amount == null) {
                return null;
            }
            var agorot = times(amount, Currency.SHEKEL);
            return new Sum(isNegated(index) ? agorot.negate() : agorot, amount.end());
        }
        var found = Currency.LEXICON.find(words.get(index).text()).orElse(null);
        if (found == null || !isSingular(index)) {
            return null;
        }
        var one = BigDecimal.valueOf(found.meaning().agorot);
        var counted = words.get(index + 1).is("אחד") || words.get(index + 1).is("אחת");
        var sum = found.meaning() == Currency.SHEKEL
                ? withTail(new Sum(one, counted ? index + 2 : index + 1))
                : new Sum(one, counted ? index + 2 : index + 1);
        return counted || sum.end > index + 1 || found.prefix().equals("ב") ? sum : null;
    }

    private boolean isNegated(int sign) {
        return words.get(sign - 1).isSign('-') && words.isGlued(sign) && !words.isGlued(sign - 1);
    }

    /** Whether the word is one shekel or one agora. */
    boolean isSingular(int index) {
        return words.get(index).text().endsWith("שקל")
                || words.get(index).text().endsWith("אגורה");
    }

    /** The sum that begins with this number; null when no currency stands behind it. */
    @Nullable
    Sum fromNumber(Numeral number) {
        var at = words.get(number.end()).isSign('-') ? number.end() + 1 : number.end();
        var currency = Currency.LEXICON.whole(words.get(at).text());
        if (currency == null) {
            return null;
        }
        var end = NEW.contains(words.get(at + 1).text()) ? at + 2 : at + 1;
        var sum = new Sum(times(number, currency), end);
        return currency == Currency.SHEKEL ? withTail(sum) : sum;
    }

    private static BigDecimal times(Numeral number, Currency currency) {
        return number.value().multiply(BigDecimal.valueOf(currency.agorot));
    }

    /** {@code שקל וחצי}, {@code שקל תשעים}, {@code שקל ותשעים אגורות}, {@code שקל ואגורה}. */
    private Sum withTail(Sum shekels) {
        var index = shekels.end;
        var fraction = Fraction.at(words, index);
        if (fraction != null && fraction.prefix().equals("ו")) {
            return plus(shekels, fraction.value().multiply(HUNDRED), fraction.next());
        }
        if (words.get(index).is("ואגורה")) {
            return plus(shekels, BigDecimal.ONE, index + 1);
        }
        var start = words.get(index).isSign(',') ? index + 1 : index;
        var agorot = Numerals.cardinal(words, start).orElse(null);
        if (agorot == null || !isTail(agorot) || !shekelsAreWhole(shekels)) {
            return shekels;
        }
        var named = isAgorot(agorot.end());
        if (named || start == index && canBeBare(agorot)) {
            return plus(shekels, agorot.value(), named ? agorot.end() + 1 : agorot.end());
        }
        return shekels;
    }

    private static boolean shekelsAreWhole(Sum shekels) {
        return shekels.agorot.remainder(HUNDRED).signum() == 0;
    }

    private boolean isTail(Numeral agorot) {
        var bound = agorot.prefix().isEmpty() || agorot.prefix().equals("ו");
        return bound && agorot.whole() > 0 && agorot.whole() <= MOST_AGOROT;
    }

    private boolean isAgorot(int index) {
        return Currency.LEXICON.whole(words.get(index).text()) == Currency.AGORA;
    }

    /** Whether the number is agorot without the word, and counts nothing else. */
    private boolean canBeBare(Numeral agorot) {
        var next = words.get(agorot.end());
        var counts = next.isHebrew()
                && (next.text().endsWith("ים")
                        || next.text().endsWith("ות")
                        || COUNTED.contains(next.text())
                        || Currency.LEXICON.whole(next.text()) != null);
        var isPiece = words.isGlued(agorot.end())
                && words.isGlued(agorot.end() + 1)
                && words.get(agorot.end() + 1).isDigits();
        return agorot.whole() >= LEAST_BARE_AGOROT
                && !counts
                && !isPiece
                && !COUNTED.contains(next.text())
                && Currency.LEXICON.whole(next.text()) == null;
    }

    private static Sum plus(Sum sum, BigDecimal agorot, int end) {
        return new Sum(sum.agorot.signum() < 0 ? sum.agorot.subtract(agorot) : sum.agorot.add(agorot), end);
    }
}
