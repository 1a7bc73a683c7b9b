package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers to words and words to numbers. */
public final class HebrewNumbers {

    /** The largest number there are words for; its negative is the smallest. */
    public static final long MOST = 1_000_000_000L;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private HebrewNumbers() {}

    /**
     * The number in words: {@code מאה עשרים ושבע}, {@code מינוס חמישה}.
     *
     * @throws IllegalArgumentException when it is more than a thousand million away from zero
     */
    public static String words(long number, Gender gender) {
        if (number < -MOST || number > MOST) {
            throw new IllegalArgumentException("no words for this number");
        }
        return NumberWords.cardinal(number, gender);
    }

    /**
     * A number with a fraction in words: {@code שתיים וחצי}, {@code שלוש ורבע}, {@code תשע נקודה שבע חמש}.
     *
     * @throws IllegalArgumentException when it is more than a thousand million away from zero
     */
    public static String words(BigDecimal number, Gender gender) {
        var whole = number.abs().toBigInteger();
        var fraction = number.abs().subtract(new BigDecimal(whole)).stripTrailingZeros();
        if (number.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException("no words for this number");
        }
        var said = fraction(words(whole.longValueExact(), gender), whole.signum() == 0, fraction);
        return number.signum() < 0 ? "מינוס " + said : said;
    }

    private static String fraction(String whole, boolean isZero, BigDecimal fraction) {
        if (fraction.signum() == 0) {
            return whole;
        }
        if (fraction.compareTo(HALF) == 0) {
            return isZero ? "חצי" : whole + " וחצי";
        }
        if (fraction.compareTo(QUARTER) == 0) {
            return isZero ? "רבע" : whole + " ורבע";
        }
        return whole + " נקודה " + NumberWords.decimals(fraction.toPlainString().substring(2));
    }

    /**
     * The place in a row, without its article: {@code שלישי}, {@code שלישית}; from eleven on the cardinal.
     *
     * @throws IllegalArgumentException below one, or beyond a thousand million
     */
    public static String ordinal(long number, Gender gender) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("no words for this place");
        }
        return NumberWords.ordinal(number, gender);
    }

    /** The first number in the text; when there is none, the first place in a row that is no day of the week. */
    public static Optional<BigDecimal> value(String text) {
        var search = new NumberSearch(Words.of(text));
        return search.first().map(Numeral::value).or(() -> search.firstOrdinal().map(Numeral::value));
    }

    /** The first percentage in the text, as 15 for {@code 15%} and {@code חמישה עשר אחוזים}. */
    public static Optional<BigDecimal> percentage(String text) {
        return new NumberSearch(Words.of(text)).firstPercentage().map(Numeral::value);
    }
}
