package io.moked.hebrew;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Comparing Hebrew texts by their words. */
public final class HebrewText {

    /** Marks, isolates and embeddings that change the direction of text and have no place in stored words. */
    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern POINTS =
            Pattern.compile("[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]");
    private static final Pattern QUOTES = Pattern.compile("[\"'׳״`’”“]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String FINALS = "ךםןףץ";
    private static final String MEDIALS = "כמנפצ";

    private HebrewText() {}

    /** The text without invisible direction controls. */
    public static String withoutBidiControls(String text) {
        return BIDI_CONTROLS.matcher(text).replaceAll("");
    }

    /**
     * A form in which two writings of the same words are equal: without points, punctuation, quotes (also those inside
     * an acronym) and final letters, in lower case, one space between words.
     */
    public static String comparable(String text) {
        var composed = Normalizer.normalize(withoutBidiControls(text), Normalizer.Form.NFC);
        var bare = QUOTES.matcher(POINTS.matcher(composed).replaceAll("")).replaceAll("");
        var words = NO_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(java.util.Locale.ROOT);
        var folded = new StringBuilder(words.length());
        words.chars().forEach(letter -> {
            var end = FINALS.indexOf(letter);
            folded.append(end < 0 ? (char) letter : MEDIALS.charAt(end));
        });
        return folded.toString();
    }

    /** Whether the words occur in the text, one after another and whole. */
    public static boolean occurs(String words, String text) {
        var sought = comparable(words);
        return !sought.isEmpty() && (" " + comparable(text) + " ").contains(" " + sought + " ");
    }
}
