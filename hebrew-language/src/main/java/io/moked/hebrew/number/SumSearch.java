package io.moked.hebrew.number;

import io.moked.hebrew.number.SumReader.Sum;
import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first sum of a text. */
final class SumSearch {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> AROUND_A_SUM = Set.copyOf(Lexicon.lines(SumSearch.class, "around-sums.txt"));
    private static final Set<Long> USUAL_AGOROT = Set.of(50L, 90L, 95L, 99L);
    private static final Set<String> UP_TO = Set.of("-", "עד", "או");

    private final Words words;
    private final SumReader sums;
    private final NumberSearch numbers;

    SumSearch(Words words) {
        this.words = words;
        this.sums = new SumReader(words);
        this.numbers = new NumberSearch(words);
    }

    OptionalLong first() {
        var index = 0;
        while (index < words.size()) {
            var sum = sum(index);
            if (sum != null) {
                return exact(corrected(sum).agorot());
            }
            var number = Numerals.quantity(words, index).orElse(null);
            if (number == null ? numbers.isTooGreat(index) : isRange(number)) {
                return OptionalLong.empty();
            }
            index = number == null ? index + 1 : number.end();
        }
        return alone();
    }

    private @Nullable Sum sum(int index) {
        var number = Numerals.quantity(words, index).orElse(null);
        return number == null ? sums.fromCurrency(index) : fromNumber(number);
    }

    /** What the sum was corrected to: {@code מאה שקל, לא, סליחה, מאתיים שקל}. */
    private Sum corrected(Sum first) {
        var sum = first;
        while (true) {
            var next = new Pauses(words).afterTakingBack(sum.end());
            var correction = next > sum.end() ? sum(next) : null;
            if (correction == null) {
                return sum;
            }
            sum = correction;
        }
    }

    private @Nullable Sum fromNumber(Numeral number) {
        var decimals = withComma(number);
        if (decimals != null) {
            return decimals;
        }
        if (isPiece(number)) {
            return null;
        }
        var sum = sums.fromNumber(number);
        return sum == null ? beforeCurrency(number) : sum;
    }

    /** {@code 12,90 ₪}. */
    private @Nullable Sum withComma(Numeral number) {
        var decimals = words.get(number.end() + 1);
        var end = number.end() + 2;
        return words.get(number.end()).isSign(',')
                        && words.isGlued(number.end())
                        && words.isGlued(number.end() + 1)
                        && words.get(number.end() - 1).isDigits()
                        && decimals.isDigits()
                        && decimals.text().length() == 2
                        && (currency(end) == Currency.SHEKEL || isAroundFrom(end) && isAroundBefore(number.start()))
                ? new Sum(number.value().multiply(HUNDRED).add(new BigDecimal(decimals.text())), end)
                : null;
    }

    /** {@code תשע תשעים שקל}, {@code מאה ותשעים ותשע ותשעים אגורות}: shekels without their name. */
    private @Nullable Sum beforeCurrency(Numeral shekels) {
        var agorot = unnamedAgorot(shekels);
        if (agorot == null) {
            return null;
        }
        var isPrice = currency(agorot.end()) == Currency.SHEKEL
                && USUAL_AGOROT.contains(agorot.whole())
                && agorot.prefix().isEmpty();
        return isPrice || currency(agorot.end()) == Currency.AGORA ? price(shekels, agorot) : null;
    }

    /** The agorot of {@code תשעים ותשע תשעים}; ten more than the shekels are no agorot, but an estimate. */
    private @Nullable Numeral unnamedAgorot(Numeral shekels) {
        return Numerals.cardinal(words, shekels.end())
                .filter(agorot -> agorot.prefix().isEmpty() || agorot.prefix().equals("ו"))
                .filter(agorot -> agorot.whole() >= 10 && agorot.whole() <= 99)
                .filter(agorot -> shekels.isWhole() && shekels.value().signum() > 0)
                .filter(agorot -> agorot.whole() - shekels.whole() != 10)
                .orElse(null);
    }

    private static Sum price(Numeral shekels, Numeral agorot) {
        return new Sum(shekels.value().multiply(HUNDRED).add(agorot.value()), agorot.end());
    }

    private @Nullable Currency currency(int index) {
        return Currency.LEXICON.whole(words.get(index).text());
    }

    /** Whether another number with a currency follows, so that neither of the two is the sum. */
    private boolean isRange(Numeral number) {
        var joined = UP_TO.contains(words.get(number.end()).text());
        return Numerals.quantity(words, joined ? number.end() + 1 : number.end())
                .filter(other -> other.prefix().isEmpty() || other.prefix().equals("ל"))
                .filter(other -> currency(other.end()) != null)
                .isPresent();
    }

    private boolean isPiece(Numeral number) {
        var first = words.get(number.start());
        var glued = words.isGlued(number.end())
                && words.isGlued(number.end() + 1)
                && words.get(number.end() + 1).isDigits();
        return glued
                || first.isDigits() && first.text().length() > 1 && first.text().startsWith("0");
    }

    /** A number without a currency, when nothing else is said. */
    private OptionalLong alone() {
        var start = 0;
        while (start < words.size() && isAround(start)) {
            start++;
        }
        if (sums.isSingular(start) && isAroundFrom(start + 1)) {
            return OptionalLong.of(words.get(start).text().endsWith("שקל") ? 100 : 1);
        }
        var number = Numerals.quantity(words, start).orElse(null);
        if (number == null || isPiece(number) || number.value().abs().compareTo(BigDecimal.ONE) < 0) {
            return OptionalLong.empty();
        }
        var agorot = unnamedAgorot(number);
        if (agorot != null && isAroundFrom(agorot.end())) {
            return exact(price(number, agorot).agorot());
        }
        return isAroundFrom(number.end()) ? exact(number.value().multiply(HUNDRED)) : OptionalLong.empty();
    }

    private boolean isAroundBefore(int index) {
        for (var before = index - 1; before >= 0; before--) {
            if (!isAround(before)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAroundFrom(int index) {
        for (var next = index; next < words.size(); next++) {
            if (!isAround(next)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAround(int index) {
        var word = words.get(index);
        return AROUND_A_SUM.contains(word.text())
                || word.kind() == Word.Kind.SIGN && ".,!?:…\"".contains(word.text()) && !words.isGlued(index + 1);
    }

    private static OptionalLong exact(BigDecimal agorot) {
        return agorot.stripTrailingZeros().scale() <= 0
                ? OptionalLong.of(agorot.longValueExact())
                : OptionalLong.empty();
    }
}
