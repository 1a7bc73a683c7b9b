package io.moked.hebrew.speech;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent says of itself, in both genders. */
final class AgentWords {

    private static final Map<String, String> FEMININE = new HashMap<>();
    private static final Map<String, String> MASCULINE = new HashMap<>();
    private static final Map<String, String> CONSTRUCTS = new HashMap<>();
    private static final Set<String> HEADS = new HashSet<>();

    static {
        for (var line : Lexicon.lines(AgentWords.class, "agent.txt")) {
            var pair = (line.startsWith("+ ") ? line.substring(2) : line).split(" ");
            FEMININE.putIfAbsent(pair[0], pair[1]);
            MASCULINE.putIfAbsent(pair[1], pair[0]);
            if (pair.length > 2) {
                MASCULINE.putIfAbsent(pair[2], pair[0]);
                CONSTRUCTS.put(pair[1], pair[2]);
            }
            if (line.startsWith("+ ")) {
                HEADS.add(pair[0]);
                HEADS.add(pair[1]);
            }
        }
    }

    private AgentWords() {}

    static boolean contain(String word) {
        return FEMININE.containsKey(word) || MASCULINE.containsKey(word);
    }

    /** Whether it speaks of the agent at the head of a sentence too. */
    static boolean isHead(String word) {
        return HEADS.contains(word);
    }

    /** As it stands before a noun that belongs to it: נציגת שירות. */
    static String construct(String word) {
        return CONSTRUCTS.getOrDefault(word, word);
    }

    /** The word in the gender of the voice; null when it is in it already. */
    static @Nullable String in(Voice voice, String word) {
        return voice == Voice.FEMALE ? FEMININE.get(word) : MASCULINE.get(word);
    }
}
