package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First and family names that are known well enough to tell one from the other. */
final class KnownNames {

    private static final Map<String, Set<Character>> GIVEN = given();
    private static final Set<String> FAMILY = family();

    private KnownNames() {}

    static boolean isGiven(String name) {
        return GIVEN.containsKey(Spelling.letters(name));
    }

    static boolean isFamily(String name) {
        return FAMILY.contains(Spelling.letters(name));
    }

    static boolean isKnown(String name) {
        return isGiven(name) || isFamily(name);
    }

    /** Whether one person may have both as first names. */
    static boolean goTogether(String one, String other) {
        var genders = new HashSet<>(GIVEN.getOrDefault(Spelling.letters(one), Set.of()));
        genders.retainAll(GIVEN.getOrDefault(Spelling.letters(other), Set.of()));
        return !genders.isEmpty();
    }

    private static Map<String, Set<Character>> given() {
        Map<String, Set<Character>> given = new HashMap<>();
        for (var line : Lexicon.lines(KnownNames.class, "given-names.txt")) {
            for (var name : line.substring(2).split(" ")) {
                given.computeIfAbsent(Spelling.letters(name), none -> new HashSet<>())
                        .add(line.charAt(0));
            }
        }
        return given;
    }

    private static Set<String> family() {
        Set<String> family = new HashSet<>();
        for (var line : Lexicon.lines(KnownNames.class, "family-names.txt")) {
            List.of(line.split(" ")).forEach(name -> family.add(Spelling.letters(name)));
        }
        return family;
    }
}
