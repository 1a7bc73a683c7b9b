package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number that counts something: {@code 1,200}, {@code 3.5}, {@code 3 אלף}, {@code 2 וחצי}, {@code 2½}.
 *
 * @param number the whole part, thousands and millions multiplied
 * @param part what is said beside it
 * @param decimal the number as written, when it has a fraction
 * @param end the first token behind it
 */
record Amount(long number, Part part, @Nullable Numeral decimal, int end) {

    /** Halves and quarters. */
    enum Part {
        NONE("", ""),
        QUARTER(" ורבע", "רבע "),
        HALF(" וחצי", "חצי "),
        THREE_QUARTERS(" ושלושה רבעים", "שלושת רבעי ");

        private final String added;
        private final String ofOne;

        Part(String added, String ofOne) {
            this.added = added;
            this.ofOne = ofOne;
        }

        String added() {
            return added;
        }

        String ofOne(String noun) {
            return ofOne + noun;
        }

        String alone() {
            return this == THREE_QUARTERS ? "שלושה רבעים" : ofOne.strip();
        }
    }

    private static final Map<String, Integer> MULTIPLIERS = Map.of(
            "אלף", 1000, "אלפים", 1000, "אלפי", 1000, "מיליון", 1_000_000, "מיליונים", 1_000_000, "מליון", 1_000_000);
    private static final Map<String, Part> WORDS = Map.of("וחצי", Part.HALF, "ורבע", Part.QUARTER);
    private static final Map<String, Part> SIGNS = Map.of("½", Part.HALF, "¼", Part.QUARTER, "¾", Part.THREE_QUARTERS);
    private static final Map<String, Part> FRACTIONS =
            Map.of("5", Part.HALF, "50", Part.HALF, "25", Part.QUARTER, "75", Part.THREE_QUARTERS);

    static @Nullable Amount at(Words words, int from) {
        var sign = SIGNS.get(words.get(from).text());
        if (sign != null) {
            return new Amount(0, sign, null, from + 1);
        }
        var numeral = Numeral.at(words, from);
        if (numeral == null || !numeral.isCount()) {
            return null;
        }
        var multiplied =
                multiplied(numeral, MULTIPLIERS.get(words.get(numeral.end()).text()));
        return multiplied != null ? multiplied : plain(words, numeral);
    }

    private static @Nullable Amount multiplied(Numeral numeral, @Nullable Integer multiplier) {
        if (multiplier == null || numeral.fraction().length() > 6) {
            return null;
        }
        var written = numeral.isWhole() ? numeral.digits() : numeral.digits() + "." + numeral.fraction();
        var product =
                new BigDecimal(written).multiply(BigDecimal.valueOf(multiplier)).stripTrailingZeros();
        return product.scale() > 0 || product.compareTo(BigDecimal.valueOf(HebrewNumbers.MOST)) > 0
                ? null
                : new Amount(product.longValue(), Part.NONE, null, numeral.end() + 1);
    }

    private static Amount plain(Words words, Numeral numeral) {
        var end = numeral.end();
        if (!numeral.isWhole()) {
            var part = FRACTIONS.getOrDefault(numeral.fraction(), Part.NONE);
            return new Amount(numeral.whole(), part, numeral, end);
        }
        var spelled = WORDS.get(words.get(end).text());
        var sign = words.isGlued(end) ? SIGNS.get(words.get(end).text()) : null;
        var part = spelled == null ? sign : spelled;
        return part == null
                ? new Amount(numeral.whole(), Part.NONE, null, end)
                : new Amount(numeral.whole(), part, null, end + 1);
    }

    boolean isWhole() {
        return decimal == null && part == Part.NONE;
    }

    /** The number without a noun behind it; of the fractions only a half is said as one. */
    String alone(Gender gender) {
        return decimal != null && decimal.fraction().equals("5") && number > 0 ? words(gender) : asName(gender);
    }

    /** The number of a version, a room and the like. */
    String asName(Gender gender) {
        if (decimal != null) {
            return decimal.words(gender);
        }
        return number == 0 && part != Part.NONE ? part.alone() : words(gender);
    }

    /** The number before a noun; its half is said as a half. */
    String words(Gender gender) {
        if (part != Part.NONE) {
            return HebrewNumbers.words(number, gender) + part.added();
        }
        return decimal == null ? HebrewNumbers.words(number, gender) : decimal.words(gender);
    }
}
