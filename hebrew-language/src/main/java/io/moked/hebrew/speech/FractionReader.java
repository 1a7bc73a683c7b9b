package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fractions of a thing, since without one they are dates (1/2 שעה), and those with a sign of their own. */
final class FractionReader implements Reader {

    private static final Map<String, String> BEFORE_NOUN = Map.of(
            "1/2", "חצי",
            "1/3", "שליש",
            "2/3", "שני שלישי",
            "1/4", "רבע",
            "3/4", "שלושת רבעי",
            "1/5", "חמישית",
            "1/8", "שמינית",
            "1/10", "עשירית");
    private static final Map<String, String> OF_SOMETHING = Map.of("2/3", "שני שלישים", "3/4", "שלושה רבעים");
    private static final Set<String> OF = Set.of("של", "מתוך", "מכל", "מכלל");
    private static final Set<String> SINCE =
            Set.of("מהיום", "מהשעה", "מהבוקר", "מהצהריים", "מהערב", "מהשבוע", "מהחודש", "מהשנה");
    private static final Map<String, String> SIGNS = Map.of("⅓", "שליש", "⅔", "שני שלישים", "⅛", "שמינית");

    /** 24/7 is no date. */
    private static boolean isAlways(Words words, int place) {
        return words.get(place).is("24") && words.get(place + 2).is("7") && !words.isGlued(place + 3);
    }

    /** 2/3 מהסכום, 1/4 של המחיר. */
    private static boolean isOfSomething(Words words, int next) {
        var word = words.get(next).text();
        return !words.isGlued(next)
                && (OF.contains(word) || word.length() > 3 && word.startsWith("מה") && !SINCE.contains(word));
    }

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var place = glued.next();
        var sign = SIGNS.get(words.get(place).text());
        if (sign != null) {
            return new Spoken(glued.prefix() + sign, place + 1);
        }
        var isFraction = words.get(place).isDigits()
                && words.get(place + 1).isSign('/')
                && words.get(place).text().length() <= 2;
        return isFraction ? divided(words, glued.prefix(), place) : null;
    }

    private static @Nullable Spoken divided(Words words, String prefix, int place) {
        var fraction = words.get(place).text() + "/" + words.get(place + 2).text();
        var said = BEFORE_NOUN.get(fraction);
        var thing = said == null ? null : Thing.at(words, place + 3);
        if (isAlways(words, place)) {
            return new Spoken(prefix + "עשרים וארבע שבע", place + 3);
        }
        if (said != null && isOfSomething(words, place + 3)) {
            return new Spoken(prefix + OF_SOMETHING.getOrDefault(fraction, said), place + 3);
        }
        if (said == null || thing == null || !thing.isKnown()) {
            return null;
        }
        var noun = thing.shape() == Nouns.Shape.SHORT ? thing.noun().singular() : thing.written();
        return new Spoken(prefix + said + " " + noun, thing.end());
    }
}
