package io.moked.hebrew.speech;

import io.moked.hebrew.text.HebrewText;
import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a business wants its words said: each with niqqud, or spelled as it sounds. A word is found whole and behind glued
 * particles, in any writing that is equal for a reader.
 */
public final class Pronunciations {

    private static final int MOST_WORDS = 6;
    private static final int PARTICLE_AND_DASH = 2;
    private static final int LONGEST_PREFIX = 4;
    private static final int LONGEST = 100;

    private final Map<String, String> said = new HashMap<>();
    private final int mostWords;

    /** One word or a few → how they are said. What is said is said as it stands, and not looked up again. */
    public Pronunciations(Map<String, String> words) {
        words.values().forEach(value -> said.put(key(value), value));
        words.forEach((word, value) -> said.put(key(word), value));
        words.keySet().forEach(word -> said.put(key(word), last(key(word))));
        said.remove("");
        mostWords = PARTICLE_AND_DASH
                + Math.min(
                        MOST_WORDS,
                        Stream.concat(words.keySet().stream(), words.values().stream())
                                .mapToInt(word -> Words.of(word).size())
                                .max()
                                .orElse(0));
    }

    /** No words of one's own. */
    public static Pronunciations none() {
        return new Pronunciations(Map.of());
    }

    /** An entry may lead to another one; a circle ends where it began. */
    private String last(String key) {
        var value = said.getOrDefault(key, "");
        for (var step = 0; step < said.size(); step++) {
            var next = said.get(key(value));
            if (next == null || next.equals(value) || key(next).equals(key)) {
                return value;
            }
            value = next;
        }
        return value;
    }

    private static String key(String text) {
        return HebrewText.comparable(text);
    }

    @Nullable
    Spoken read(Words words, int from) {
        if (said.isEmpty() || words.get(from).text().isEmpty() || isInsideWord(words, from)) {
            return null;
        }
        for (var length = Math.min(mostWords, words.size() - from); length > 0; length--) {
            var spoken = at(words, from, from + length);
            if (spoken != null) {
                return spoken;
            }
        }
        return null;
    }

    private @Nullable Spoken at(Words words, int from, int end) {
        var written = words.text(from, end);
        var key = written.length() > LONGEST ? "" : key(written);
        var whole = said.get(key);
        if (whole != null) {
            return isWhole(words, from, end) ? new Spoken(whole, end) : null;
        }
        var first = words.get(from).text();
        for (var letters = 1;
                letters <= LONGEST_PREFIX && letters <= first.length() && letters < key.length();
                letters++) {
            var rest = Prefixes.isPrefix(first.substring(0, letters))
                    ? said.get(key.substring(letters).strip())
                    : null;
            if (rest != null && words.get(from).isHebrew() && isWhole(words, from, end)) {
                var dash = letters == first.length() && words.isGlued(from + 1) ? "־" : "";
                return new Spoken(first.substring(0, letters) + (isHebrew(rest) ? "" : dash) + rest, end);
            }
        }
        return null;
    }

    private static boolean isHebrew(String text) {
        return Words.of(text).get(0).isHebrew();
    }

    private static boolean isInsideWord(Words words, int from) {
        return words.isGlued(from)
                && Character.isLetterOrDigit(words.get(from - 1).text().codePointAt(0));
    }

    /** Signs at either end are no part of the words. */
    private static boolean isWhole(Words words, int from, int end) {
        var first = words.get(from).text();
        var last = words.get(end - 1).text();
        return Character.isLetterOrDigit(first.codePointAt(0)) && Character.isLetterOrDigit(last.codePointAt(0));
    }
}
