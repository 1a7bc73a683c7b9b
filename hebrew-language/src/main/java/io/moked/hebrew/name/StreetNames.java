package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Street names that many towns have, to know one although it is also a number, a town, or begins like a particle. */
final class StreetNames {

    private static final int MOST_WORDS = 3;
    private static final int LONGEST = 30;

    private static final Set<String> KNOWN = Lexicon.lines(StreetNames.class, "streets.txt").stream()
            .map(Spelling::plainLetters)
            .collect(Collectors.toUnmodifiableSet());

    private StreetNames() {}

    /**
     * A street in a text.
     *
     * @param prefix the particle glued to it, which is no part of the name
     */
    record Known(int end, String prefix) {}

    /** The longest known name that begins at the token, itself or behind a glued particle; null when there is none. */
    static @Nullable Known at(Words words, int index) {
        for (var end = index + MOST_WORDS; end > index; end--) {
            var name = name(words, index, end);
            if (name == null) {
                continue;
            }
            if (KNOWN.contains(name)) {
                return new Known(end, "");
            }
            var prefix = name.substring(0, 1);
            if (Prefixes.isPrefix(prefix) && KNOWN.contains(name.substring(1))) {
                return new Known(end, prefix);
            }
        }
        return null;
    }

    private static @Nullable String name(Words words, int from, int to) {
        var name = new StringBuilder();
        for (var index = from; index < to; index++) {
            if (!words.get(index).isHebrew() || words.get(index).text().length() > LONGEST) {
                return null;
            }
            name.append(Spelling.plainLetters(words.get(index).text()));
        }
        return name.length() > 1 ? name.toString() : null;
    }
}
