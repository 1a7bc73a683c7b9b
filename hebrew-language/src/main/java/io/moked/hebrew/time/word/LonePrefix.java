package io.moked.hebrew.time.word;

import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;
import io.moked.hebrew.time.calendar.Gematria;
import java.util.Set;

/** Finds particles that stand apart from their word. */
final class LonePrefix {

    /** Words of their own that could also be particles. */
    private static final Set<String> WORDS = Set.of("של", "מה", "בה", "לה", "שה", "כה");

    private LonePrefix() {}

    /** {@code ב-3}, {@code ב 3}, {@code ב־שלוש}: where the word behind lone particles stands. */
    static int after(Words words, int index) {
        var word = words.get(index);
        var second = words.get(index + 1);
        var tied = second.isSign('-') || second.isDigits() && words.isGlued(index + 1);
        var alone = word.text().length() > 1 && !tied && WORDS.contains(word.text());
        if (!word.isHebrew() || alone || !Prefixes.isPrefix(word.text())) {
            return index;
        }
        var hyphen = second.isSign('-');
        var next = hyphen ? words.get(index + 2) : second;
        var letter = next.isHebrew() && next.text().length() == 1;
        var joined = hyphen && words.isGlued(index + 1) && words.isGlued(index + 2) && next.isHebrew() && !letter;
        var number = next.isDigits()
                || TimeLexicon.HEBREW.isNumber(next.text())
                || word.text().equals("ב")
                        && (Gematria.isMarked(next.text()) || TimeLexicon.HEBREW.isWeekday(next.text()));
        var apart = !hyphen && number && !isNameOfADay(words, index);
        return joined || hyphen && next.isDigits() || apart ? index + (hyphen ? 2 : 1) : index;
    }

    private static boolean isDayWord(String word) {
        return word.endsWith("יום") && !word.endsWith("היום");
    }

    /** {@code יום ב 3 אחר הצהריים}. */
    private static boolean isNameOfADay(Words words, int index) {
        return words.get(index).text().length() == 1
                && words.get(index + 1).spaced()
                && (isDayWord(words.get(index - 1).text())
                        || words.get(index - 1).isSign('-'));
    }
}
