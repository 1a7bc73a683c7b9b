package io.moked.sandbox.openai.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that was said, in a form that patterns can find things in.
 *
 * @param said as it was said
 * @param plain without points, and with one kind of hyphen, apostrophe and quotation mark
 */
record Utterance(String said, String plain) {

    private static final Pattern PREFIXES = Pattern.compile("^[והבלמשכ]{1,2}(?=[א-ת]{2})");
    private static final Pattern NO_LETTER = Pattern.compile("[^א-תa-zA-Z0-9'\"-]+");

    static Utterance of(String said) {
        var plain = said.replaceAll("[\u0591-\u05BD\u05BF-\u05C7]", "")
                .replace('־', '-')
                .replace('–', '-')
                .replace('׳', '\'')
                .replace('’', '\'')
                .replace('״', '"')
                .replace('”', '"');
        return new Utterance(said, plain);
    }

    /** A pattern for whole Hebrew words, with or without particles before them. */
    static Pattern words(String alternatives) {
        return Pattern.compile("(?<![א-ת])[והבלמשכ]{0,2}-?(?:" + alternatives + ")(?![א-ת])");
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(plain).find();
    }

    Matcher find(Pattern pattern) {
        return pattern.matcher(plain);
    }

    /** The exact words at a place that was found. */
    String words(int start, int end) {
        return (said.length() == plain.length() ? said : plain)
                .substring(start, end)
                .strip();
    }

    List<String> tokens() {
        return Arrays.stream(NO_LETTER.split(plain))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** Whether a word stands in it, perhaps behind particles or in another number. */
    boolean contains(String word) {
        return tokens().stream()
                .anyMatch(token -> same(token, word) || same(bare(token), word) || same(bare(token), bare(word)));
    }

    private static String bare(String token) {
        return PREFIXES.matcher(token).replaceFirst("");
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || one.length() > 4 && other.length() > 4 && one.substring(0, 4).equals(other.substring(0, 4));
    }
}
