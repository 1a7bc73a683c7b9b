package io.moked.ai.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts of regular expressions over words. */
final class Words {

    private Words() {}

    /** Any of these; of two with the same beginning the longer. */
    static String any(Collection<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
