package io.moked.hebrew.text;

import java.text.Normalizer;
import java.util.Locale;

/** Normal forms of Hebrew texts: for comparing and searching them by their words, and for messages in plain text. */
public final class HebrewText {

    private static final String FINALS = "ךםןףץ";
    private static final String MEDIALS = "כמנפצ";
    private static final String QUOTES = "\"'׳״`’”“‘´＂＇";

    /** A run of marks longer than this is no writing; normalizing sorts runs, which takes the square of their length. */
    private static final int LONGEST_RUN_OF_MARKS = 30;

    private HebrewText() {}

    /** The text without the invisible marks, embeddings, overrides and isolates that change its direction. */
    public static String withoutBidiControls(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(unit -> !isBidiControl(unit)).forEach(unit -> kept.append((char) unit));
        return kept.toString();
    }

    /** The text without niqqud and cantillation, presentation forms as plain letters, in normal form C. */
    public static String withoutPoints(String text) {
        var plain = new StringBuilder(text.length());
        normalized(text).chars().filter(unit -> !isPoint(unit)).forEach(unit -> plain.append((char) unit));
        return plain.toString();
    }

    /**
     * A form in which two writings of the same words are equal: without points, punctuation, direction controls, quotes
     * (also those inside an acronym) and final letters, in lower case, one space between words.
     */
    public static String comparable(String text) {
        var plain = normalized(withoutBidiControls(text)).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(plain.length());
        var gap = false;
        for (var place = 0; place < plain.length(); place += Character.charCount(plain.codePointAt(place))) {
            var letter = plain.codePointAt(place);
            if (isPoint(letter) || QUOTES.indexOf(letter) >= 0) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter)) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append(' ');
            }
            gap = false;
            words.appendCodePoint(medial(letter));
        }
        return words.toString();
    }

    /** Whether the words occur in the text, one after another and whole. */
    public static boolean occurs(String words, String text) {
        var sought = comparable(words);
        return !sought.isEmpty() && (" " + comparable(text) + " ").contains(" " + sought + " ");
    }

    /** The text with isolates around what runs from left to right and would be torn apart in a Hebrew line. */
    public static String isolated(String text) {
        return new LeftToRightRuns(text).isolated();
    }

    static boolean isBidiControl(int unit) {
        return unit == 0x061C
                || unit == 0x200E
                || unit == 0x200F
                || unit >= 0x202A && unit <= 0x202E
                || unit >= 0x2066 && unit <= 0x2069;
    }

    static boolean isPoint(int unit) {
        return unit >= 0x0591 && unit <= 0x05C7 && Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    private static int medial(int letter) {
        var end = FINALS.indexOf(letter);
        return end < 0 ? letter : MEDIALS.charAt(end);
    }

    /** Only Hebrew presentation forms are folded, since folding all of Unicode would change ² to 2. */
    private static String normalized(String text) {
        var plain = new StringBuilder(text.length());
        var marks = 0;
        for (var place = 0; place < text.length(); place++) {
            var unit = text.charAt(place);
            marks = Character.getType(unit) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (unit >= 0xFB1D && unit <= 0xFB4F) {
                plain.append(Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC));
            } else if (marks <= LONGEST_RUN_OF_MARKS) {
                plain.append(unit);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
