package io.moked.hebrew.number;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Set;

/** What stands between dictated digits without being one. */
final class Pauses {

    private static final Set<String> BREATHS = Set.copyOf(Lexicon.lines(Pauses.class, "breaths.txt"));
    private static final Set<String> PAUSES = Set.copyOf(Lexicon.lines(Pauses.class, "pauses.txt"));
    private static final Set<String> SORRY = Set.of("סליחה", "טעות", "טעיתי", "תיקון", "התבלבלתי");
    private static final Set<String> HESITATIONS = Set.of("רגע", "שנייה", "שניה", "אה", "אהה", "אמ", "אממ");
    private static final String NO = "לא";
    static final int LONGEST = 9;

    private final Words words;

    Pauses(Words words) {
        this.words = words;
    }

    /** A sign or a sound that does not end a dictation; a full stop before a space can. */
    boolean isBreath(int index) {
        var word = words.get(index);
        var endsSentence = word.isSign('.')
                && words.get(index + 1).spaced()
                && !words.get(index + 1).text().isEmpty();
        return BREATHS.contains(word.text()) && !endsSentence;
    }

    /** A sign or a word at which a dictation may end or go on. */
    boolean isPause(int index) {
        return PAUSES.contains(words.get(index).text());
    }

    /** The index behind words that take back what was said ({@code לא, סליחה}, a {@code לא} between commas); the index itself when there are none. */
    int afterTakingBack(int index) {
        var next = index;
        var takesBack = false;
        while (next < index + LONGEST
                && (isBreath(next) || isPause(next) || words.get(next).is(NO) || isSorry(next))) {
            takesBack |= isSorry(next) || isNoApart(next);
            next++;
        }
        return takesBack ? next : index;
    }

    /** {@code ארבע, לא, חמש}; {@code ארבע לא חמש} denies the five. */
    private boolean isNoApart(int index) {
        return words.get(index).is(NO)
                && words.get(index - 1).kind() == Word.Kind.SIGN
                && words.get(index + 1).kind() == Word.Kind.SIGN;
    }

    /** Whether somebody stops to think between the two. */
    boolean isHesitation(int from, int to) {
        for (var index = from; index < to; index++) {
            if (HESITATIONS.contains(words.get(index).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSorry(int index) {
        return SORRY.contains(words.get(index).text());
    }
}
