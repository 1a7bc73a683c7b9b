package io.moked.hebrew.number;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole in its place: {@code חצי}, {@code שלושת רבעי}, {@code ½}.
 *
 * @param next index after its last token
 */
record Fraction(BigDecimal value, String prefix, int next) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal THIRD = new BigDecimal("0.333333");

    private static final Lexicon<BigDecimal> ONE =
            Lexicon.of(Map.of("חצי", HALF, "מחצית", HALF, "רבע", QUARTER, "שליש", THIRD));
    private static final Map<String, BigDecimal> SEVERAL =
            Map.of("רבעי", QUARTER, "רבעים", QUARTER, "שליש", THIRD, "שלישי", THIRD, "שלישים", THIRD);
    private static final Map<String, BigDecimal> SIGNS =
            Map.of("½", HALF, "¼", QUARTER, "¾", new BigDecimal("0.75"), "⅓", THIRD, "⅔", new BigDecimal("0.666667"));

    /** The fraction that begins at the index; null when there is none. */
    static @Nullable Fraction at(Words words, int index) {
        var word = words.get(index);
        if (word.is("ו")) {
            var bare = glued(words, words.get(index + 1).isSign('-') ? index + 2 : index + 1);
            return bare == null || !bare.prefix.isEmpty() ? null : new Fraction(bare.value, "ו", bare.next);
        }
        return glued(words, index);
    }

    private static @Nullable Fraction glued(Words words, int index) {
        var word = words.get(index);
        var sign = SIGNS.get(word.text());
        if (sign != null) {
            return new Fraction(sign, "", index + 1);
        }
        var several = several(words, index);
        return several != null
                ? several
                : ONE.find(word.text())
                        .map(found -> new Fraction(found.meaning(), found.prefix(), index + 1))
                        .orElse(null);
    }

    private static @Nullable Fraction several(Words words, int index) {
        var count = NumeralWord.LEXICON.find(words.get(index).text()).orElse(null);
        var part = SEVERAL.get(words.get(index + 1).text());
        if (count == null
                || part == null
                || count.meaning().value() < 2
                || count.meaning().value() > 3) {
            return null;
        }
        var value = part.equals(THIRD)
                ? new BigDecimal("0.666667")
                : part.multiply(BigDecimal.valueOf(count.meaning().value()));
        return part.equals(THIRD) && count.meaning().value() == 3
                ? null
                : new Fraction(value, count.prefix(), index + 2);
    }
}
