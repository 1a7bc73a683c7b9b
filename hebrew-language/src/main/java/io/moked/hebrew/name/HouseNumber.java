package io.moked.hebrew.name;

import io.moked.hebrew.number.Numerals;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A house number in a text.
 *
 * @param text with its letter: {@code 15א}
 * @param flat behind a stroke, as in {@code 15/3}; null when there is none
 * @param end index after its last token
 */
record HouseNumber(String text, @Nullable String flat, int end) {

    private static final int LARGEST = 9999;
    private static final String PARTICLES = "בהולמכש";

    /** The house number that begins at the token; null when there is none. */
    static @Nullable HouseNumber at(Words words, int index) {
        var number = number(words, index);
        if (number == null) {
            return null;
        }
        var end = number.end;
        if (words.get(end).isSign('/')) {
            var flat = number(words, end + 1);
            return flat == null ? number : new HouseNumber(number.text, flat.text, flat.end);
        }
        var letter = letter(words, end);
        return letter == null ? number : new HouseNumber(number.text + letter, null, end + 1);
    }

    /** A plain number without particles, as houses, flats and floors have. */
    static @Nullable HouseNumber number(Words words, int index) {
        var digits = words.get(index);
        if (digits.isDigits()) {
            var isShort = digits.text().length() <= 4 && !words.get(index + 1).isDigits();
            var goesOn =
                    words.get(index + 1).isSign(':') || words.get(index + 1).isSign('.') && words.isGlued(index + 2);
            return isShort && !goesOn && !digits.text().startsWith("0")
                    ? new HouseNumber(digits.text(), null, index + 1)
                    : null;
        }
        return Numerals.cardinal(words, index)
                .filter(numeral -> numeral.prefix().isEmpty() && numeral.isWhole() && !numeral.construct())
                .filter(numeral -> numeral.whole() > 0 && numeral.whole() <= LARGEST)
                .map(numeral -> new HouseNumber(Long.toString(numeral.whole()), null, numeral.end()))
                .orElse(null);
    }

    /** A single letter behind a number: glued, with a geresh, or one that is no particle. */
    private static @Nullable String letter(Words words, int index) {
        var token = words.get(index);
        var text = token.text();
        var marked = text.length() == 2 && text.charAt(1) == '׳';
        if (!token.isHebrew() || text.length() != 1 && !marked) {
            return null;
        }
        return marked || words.isGlued(index) || PARTICLES.indexOf(text.charAt(0)) < 0 ? text.substring(0, 1) : null;
    }
}
