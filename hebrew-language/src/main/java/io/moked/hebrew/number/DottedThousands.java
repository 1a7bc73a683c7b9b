package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.util.Set;

/**
 * Sums whose thousands are parted by dots, as some write them: {@code 1.200 ש״ח}. A dot with exactly three digits behind it
 * parts thousands where a currency stands beside the number; elsewhere it is a decimal point.
 */
public final class DottedThousands {

    private static final int GROUP = 3;
    private static final int MOST_GROUPS = 3;
    private static final Set<String> FOREIGN = Set.of("$", "€", "£", "דולר", "דולרים", "יורו", "אירו", "usd", "eur");
    private static final Set<String> BETWEEN = Set.of("-", "עד", "או");

    private DottedThousands() {}

    /** The index after the number that begins at the token; the index itself when no dots part its thousands. */
    public static int end(Words words, int index) {
        var end = behindGroups(words, index);
        return end > index && isSum(words, index, end) ? end : index;
    }

    private static int behindGroups(Words words, int index) {
        var first = words.get(index);
        if (!first.isDigits()
                || first.text().length() > GROUP
                || first.text().startsWith("0")
                || words.isGlued(index) && isPoint(words, index - 1)) {
            return index;
        }
        var next = index + 1;
        while (next < index + 2 * MOST_GROUPS && isGroup(words, next)) {
            next += 2;
        }
        return next == index + 1 || isPoint(words, next) && isDigits(words, next + 1) ? index : next;
    }

    private static boolean isGroup(Words words, int index) {
        return words.get(index).isSign('.')
                && words.isGlued(index)
                && isDigits(words, index + 1)
                && words.get(index + 1).text().length() == GROUP;
    }

    private static boolean isPoint(Words words, int index) {
        return words.isGlued(index)
                && (words.get(index).isSign('.') || words.get(index).isSign(','));
    }

    private static boolean isDigits(Words words, int index) {
        return words.isGlued(index) && words.get(index).isDigits();
    }

    /** Also of the first of two sums, {@code 1.200-1.500 ש״ח}. */
    private static boolean isSum(Words words, int index, int end) {
        if (isCurrency(words, index - 1) && !words.get(index - 1).isHebrew() || isCurrency(words, end)) {
            return true;
        }
        var hyphen = words.get(end).isSign('-') && isCurrency(words, end + 1);
        var last = BETWEEN.contains(words.get(end).text()) ? behindGroups(words, end + 1) : end;
        return hyphen || last > end + 1 && isCurrency(words, last);
    }

    private static boolean isCurrency(Words words, int index) {
        var word = words.get(index).text();
        return Currency.LEXICON.whole(word) != null || FOREIGN.contains(word);
    }
}
