package io.moked.hebrew.speech;

import io.moked.hebrew.speech.Nouns.Form;
import io.moked.hebrew.speech.Nouns.Shape;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a number and is counted by it.
 *
 * @param written as it stands there
 * @param isDefinite whether it carries the article, itself or in the word that it belongs to: הימים, ימי החופשה
 * @param isKnown whether it is in the list of nouns, or guessed
 * @param end the first token behind it
 */
record Thing(Noun noun, Shape shape, String written, boolean isDefinite, boolean isKnown, int end) {

    /** Words whose ה is no article. */
    private static final Set<String> WITH_ARTICLES_LETTER = Set.of(
            "המתנה", "הובלה", "הדרכה", "התקנה", "הזמנה", "הלבנה", "החזר", "הנחה", "הסעה", "הפעלה", "הרצאה", "הקלטה",
            "העברה", "השכרה", "היריון", "הריון", "הוראה", "היכרות", "השקעה", "הלוואה", "הליכה", "החזרה", "הפסקה");

    static @Nullable Thing at(Words words, int place) {
        var word = words.get(place);
        if (word.isSign('°')) {
            return named(words, place, "°", words.get(place + 1).is("c") && words.isGlued(place + 1) ? 2 : 1);
        }
        return word.isHebrew() ? noun(words, place) : named(words, place, word.text(), 1);
    }

    private static @Nullable Thing named(Words words, int place, String name, int length) {
        var form = Nouns.known(name);
        return form == null ? null : of(form, words, place, place + length, false, true);
    }

    private static @Nullable Thing noun(Words words, int place) {
        var word = words.get(place).text();
        var known = Nouns.known(word);
        if (known != null) {
            var belongsToDefinite = known.shape() == Shape.CONSTRUCT && isDefinite(words.get(place + 1));
            return of(known, words, place, place + 1, belongsToDefinite, true);
        }
        var behindArticle = word.startsWith("ה") ? Nouns.known(word.substring(1)) : null;
        if (behindArticle != null && behindArticle.shape() != Shape.SINGULAR) {
            return of(behindArticle, words, place, place + 1, true, true);
        }
        var guessed = Nouns.guessed(word);
        return guessed == null ? null : of(guessed, words, place, place + 1, false, false);
    }

    private static boolean isDefinite(Word word) {
        return word.isHebrew()
                && word.text().startsWith("ה")
                && word.text().length() > 3
                && !WITH_ARTICLES_LETTER.contains(word.text());
    }

    private static Thing of(Form form, Words words, int place, int end, boolean isDefinite, boolean isKnown) {
        return new Thing(form.noun(), form.shape(), words.text(place, end), isDefinite, isKnown, end);
    }

    /** A number of it, in words. */
    String counted(Amount amount) {
        if (amount.part() != Amount.Part.NONE) {
            return withPart(amount);
        }
        if (!amount.isWhole()) {
            return amount.words(noun.gender()) + " " + noun.singular();
        }
        var number = amount.number();
        if (isDefinite) {
            return Counting.construct(number, noun.gender()) + " " + written;
        }
        if (number == 1 && isKnown && shape != Shape.CONSTRUCT) {
            return noun.one();
        }
        if (number == 2 && shape != Shape.SINGULAR && shape != Shape.CONSTRUCT) {
            return shape == Shape.SHORT || noun.dual() != null
                    ? noun.two()
                    : Counting.beforeNoun(2, noun.gender()) + " " + written;
        }
        var form = shape == Shape.SHORT ? noun.behind(number) : written;
        return Counting.beforeNoun(number, noun.gender()) + " " + form;
    }

    private String withPart(Amount amount) {
        var number = amount.number();
        if (number == 0) {
            return amount.part().ofOne(noun.singular());
        }
        if (number == 1) {
            return noun.singular() + amount.part().added();
        }
        if (number == 2 && noun.dual() != null) {
            return noun.dual() + amount.part().added();
        }
        var form = shape == Shape.SHORT ? noun.dual() == null ? noun.singular() : noun.plural() : written;
        return amount.words(noun.gender()) + " " + form;
    }
}
