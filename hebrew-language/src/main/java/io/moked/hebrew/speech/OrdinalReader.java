package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.speech.Nouns.Form;
import io.moked.hebrew.speech.Nouns.Shape;
import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** The place in an order, behind a single thing: הפעם ה-3, בקומה ה־2. */
final class OrdinalReader implements Reader {

    private static final String[] MASCULINE = {
        "", "ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שביעי", "שמיני", "תשיעי", "עשירי"
    };
    private static final String[] FEMININE = {
        "", "ראשונה", "שנייה", "שלישית", "רביעית", "חמישית", "שישית", "שביעית", "שמינית", "תשיעית", "עשירית"
    };

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var noun = glued.prefix().equals("ה") && words.get(from).spaced()
                ? singular(words.get(from - 1).text())
                : null;
        var number = noun == null ? null : Numeral.at(words, glued.next());
        if (noun == null || number == null || !number.isCount() || !number.isWhole() || number.whole() == 0) {
            return null;
        }
        return new Spoken("ה" + ordinal(number.whole(), noun.noun().gender()), number.end());
    }

    private static String ordinal(long number, Gender gender) {
        if (number > 10) {
            return HebrewNumbers.words(number, gender);
        }
        return (gender == Gender.FEMININE ? FEMININE : MASCULINE)[(int) number];
    }

    private static @Nullable Form singular(String word) {
        var isGlued = word.length() > 2 && "הבלמ".indexOf(word.charAt(0)) >= 0;
        var form = isGlued ? Nouns.known(word.substring(1)) : null;
        return form != null && form.shape() == Shape.SINGULAR ? form : null;
    }
}
