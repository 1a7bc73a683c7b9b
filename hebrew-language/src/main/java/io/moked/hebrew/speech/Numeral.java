package io.moked.hebrew.speech;

import io.moked.hebrew.number.DottedThousands;
import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number written in digits.
 *
 * @param digits the whole part, without commas
 * @param fraction the digits behind the point, or nothing
 * @param end the first token behind it
 */
record Numeral(String digits, String fraction, int end) {

    private static final int MOST_DIGITS = 9;

    /** The number that starts here, or null. A version, a part of a Latin word and the like are none. */
    static @Nullable Numeral at(Words words, int from) {
        if (!words.get(from).isDigits() || isInside(words, from)) {
            return null;
        }
        var digits = new StringBuilder(words.get(from).text());
        var end = from + 1;
        for (var dotted = DottedThousands.end(words, from); end < dotted; end += 2) {
            digits.append(words.get(end + 1).text());
        }
        while (digits.length() <= MOST_DIGITS && digits.charAt(0) != '0' && isGroup(words, end, from)) {
            digits.append(words.get(end + 1).text());
            end += 2;
        }
        var fraction = "";
        if (isJoined(words, end, '.')) {
            fraction = words.get(end + 1).text();
            end += 2;
        }
        return isJoined(words, end, '.') || isJoined(words, end, ',') && !fraction.isEmpty()
                ? null
                : new Numeral(digits.toString(), fraction, end);
    }

    /** Whether it counts something: no code with a leading zero, and within what has words. */
    boolean isCount() {
        return digits.length() <= MOST_DIGITS && (digits.length() == 1 || digits.charAt(0) != '0');
    }

    boolean isWhole() {
        return fraction.isEmpty();
    }

    long whole() {
        return Long.parseLong(digits);
    }

    /** In words; a fraction digit by digit after נקודה, or as a number when it has two. */
    String words(Gender gender) {
        if (isWhole()) {
            return HebrewNumbers.words(whole(), gender);
        }
        return HebrewNumbers.words(whole(), Gender.FEMININE) + " נקודה " + fractionInWords();
    }

    private String fractionInWords() {
        return fraction.length() > 2 || fraction.startsWith("0")
                ? Counting.digits(fraction)
                : HebrewNumbers.words(Long.parseLong(fraction), Gender.FEMININE);
    }

    private static boolean isGroup(Words words, int comma, int from) {
        return isJoined(words, comma, ',')
                && words.get(from).text().length() <= 3
                && words.get(comma + 1).text().length() == 3;
    }

    private static boolean isJoined(Words words, int sign, char joint) {
        return words.isGlued(sign)
                && words.get(sign).isSign(joint)
                && words.isGlued(sign + 1)
                && words.get(sign + 1).isDigits();
    }

    private static boolean isInside(Words words, int from) {
        if (!words.isGlued(from)) {
            return false;
        }
        var before = words.get(from - 1);
        var isLatin = before.kind() == Word.Kind.LATIN;
        var isPart = before.isSign('-')
                && words.isGlued(from - 1)
                && words.get(from - 2).kind() == Word.Kind.LATIN;
        var isFraction = (before.isSign('.') || before.isSign(','))
                && words.isGlued(from - 1)
                && words.get(from - 2).isDigits();
        return isLatin || isPart || isFraction;
    }
}
