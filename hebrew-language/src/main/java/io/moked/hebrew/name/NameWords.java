package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a word does around a name. */
enum NameWords {
    /** {@code קוראים לי}: a name follows for certain. */
    CALLED,
    /** {@code אני}: a name may follow. */
    HERE,
    /** {@code שם פרטי}. */
    FIRST,
    /** {@code שם משפחה}, {@code משפחת}. */
    FAMILY,
    /** {@code הבן שלי}: a name may follow, of whom it is about. */
    KIN,
    TITLE,
    /** Says nothing. */
    FILLER,
    /** Belongs to no name. */
    STOP;

    private static final Lexicon<NameWords> LEXICON = read();

    private static Lexicon<NameWords> read() {
        Map<String, NameWords> words = new HashMap<>();
        for (var line : Lexicon.lines(NameWords.class, "name-words.txt")) {
            var columns = line.split(" ");
            for (var column = 1; column < columns.length; column++) {
                words.putIfAbsent(columns[column], valueOf(columns[0]));
            }
        }
        return Lexicon.of(words);
    }

    /** Null for a word that may be a name. Particles are not looked through: {@code לאה} is no {@code אה}. */
    static @Nullable NameWords of(String word) {
        return LEXICON.whole(word);
    }
}
