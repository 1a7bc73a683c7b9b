package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.util.Set;

/** What stands between dictated digits without being one. */
final class Pauses {

    private static final Set<String> BREATHS = Set.of(
            "אה", "אהה", "אמ", "אממ", "אממם", "אהמ", "אהם", "רגע", "שנייה", "שניה", "נו", "כן", "מקף", "קו", "רווח",
            "נקודה", "מינוס", "סלש", "לוכסן", "-", ".", "(", ")", "…", "/");
    private static final Set<String> PAUSES = Set.of(
            ",", ".", ";", ":", "ואז", "אז", "אחר", "אחרי", "ואחרי", "כך", "זה", "ובסוף", "בסוף", "המספר", "והמספר",
            "מספר", "הוא", "היא", "קידומת", "הקידומת", "ועוד", "שוב", "המשך", "ההמשך", "ספרת", "ביקורת", "הביקורת");
    private static final Set<String> SORRY = Set.of("סליחה", "טעות", "טעיתי", "תיקון", "התבלבלתי");
    private static final String NO = "לא";
    static final int LONGEST = 5;

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

    boolean isSorry(int index) {
        return SORRY.contains(words.get(index).text());
    }

    boolean isNo(int index) {
        return words.get(index).is(NO);
    }
}
