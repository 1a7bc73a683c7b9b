package io.moked.hebrew.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Phrases of a word or a few, as lists of words are matched by them. */
final class Phrases {

    private static final int MOST_WORDS = 4;

    private final Set<String> phrases;

    private Phrases(Set<String> phrases) {
        this.phrases = phrases;
    }

    static Phrases of(String resource) {
        return new Phrases(new HashSet<>(Lexicon.lines(Phrases.class, resource)));
    }

    Phrases and(Phrases others) {
        var all = new HashSet<>(phrases);
        all.addAll(others.phrases);
        return new Phrases(all);
    }

    boolean contain(String phrase) {
        return phrases.contains(phrase);
    }

    /** How many of the words from this place are the longest phrase; 0 for none. */
    int length(List<String> words, int from) {
        for (var length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    /** How many of the last words are a phrase; 0 for none. */
    int lengthOfTail(List<String> words) {
        for (var length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(words.size() - length, words.size())))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the words are phrases and nothing else. */
    boolean cover(List<String> words) {
        var place = 0;
        while (place < words.size()) {
            var length = length(words, place);
            if (length == 0) {
                return false;
            }
            place += length;
        }
        return !words.isEmpty();
    }
}
