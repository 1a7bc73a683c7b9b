package io.moked.hebrew.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a word in spite of one wrong, missing or additional letter, or two in the wrong order. */
final class Typos {

    private final Map<String, List<String>> byRemains = new HashMap<>();

    void add(String word) {
        remains(word)
                .forEach(remains -> byRemains
                        .computeIfAbsent(remains, none -> new ArrayList<>(1))
                        .add(word));
    }

    /** The word that was meant; empty when none or more than one is as near. */
    Optional<String> nearest(String written) {
        String nearest = null;
        for (var remains : remains(written)) {
            for (var word : byRemains.getOrDefault(remains, List.of())) {
                if (!word.equals(nearest) && isOneStepAway(written, word)) {
                    if (nearest != null) {
                        return Optional.empty();
                    }
                    nearest = word;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static List<String> remains(String word) {
        var remains = new ArrayList<String>(word.length() + 1);
        remains.add(word);
        for (var left = 0; left < word.length(); left++) {
            remains.add(word.substring(0, left) + word.substring(left + 1));
        }
        return remains;
    }

    private static boolean isOneStepAway(String one, String other) {
        var same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var from = one.substring(same);
        var to = other.substring(same);
        return from.isEmpty() && to.isEmpty()
                || !from.isEmpty() && from.substring(1).equals(to)
                || !to.isEmpty() && to.substring(1).equals(from)
                || !from.isEmpty() && !to.isEmpty() && from.substring(1).equals(to.substring(1))
                || isSwapped(from, to);
    }

    private static boolean isSwapped(String from, String to) {
        return from.length() > 1
                && to.length() > 1
                && from.charAt(0) == to.charAt(1)
                && from.charAt(1) == to.charAt(0)
                && from.substring(2).equals(to.substring(2));
    }
}
