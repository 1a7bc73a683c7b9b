package io.moked.hebrew.speech;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nouns and units that are counted, in the forms in which they are written. */
final class Nouns {

    /** How a noun stands there. */
    enum Shape {
        SINGULAR,
        PLURAL,
        /** ימי, as in שלושה ימי עבודה. */
        CONSTRUCT,
        /** A short form or a sign, which is said in the form that its number asks for. */
        SHORT
    }

    record Form(Noun noun, Shape shape) {}

    private static final Map<String, Form> FORMS = new HashMap<>();

    /** Words with the ending of a plural that are none. */
    private static final Set<String> NO_PLURALS = Set.of(
            "ירושלים",
            "גבעתיים",
            "מצרים",
            "מים",
            "חיים",
            "שמיים",
            "צהריים",
            "הצהריים",
            "הצהרים",
            "בצהריים",
            "אחרים",
            "הקרובים",
            "הקרובות",
            "האחרונים",
            "האחרונות",
            "לפעמים",
            "פעמיים",
            "לפחות",
            "פחות",
            "אפרים",
            "מרים",
            "הראשונים",
            "הראשונות",
            "קריתיים",
            "רמתיים",
            "בינתיים");

    static {
        Lexicon.lines(Nouns.class, "nouns.txt").forEach(Nouns::addNoun);
        Lexicon.lines(Nouns.class, "units.txt").forEach(Nouns::addUnit);
    }

    private Nouns() {}

    private static void addNoun(String line) {
        var parts = List.of(line.split(" "));
        var forms = parts.stream().skip(1).filter(part -> !part.startsWith("=")).toList();
        var dual = parts.stream().filter(part -> part.startsWith("=")).findFirst();
        var noun = new Noun(
                Noun.gender(parts.getFirst()),
                forms.getFirst(),
                forms.get(forms.size() > 1 ? 1 : 0),
                dual.map(part -> part.substring(1)).orElse(null),
                false);
        FORMS.putIfAbsent(noun.singular(), new Form(noun, Shape.SINGULAR));
        FORMS.putIfAbsent(noun.plural(), new Form(noun, Shape.PLURAL));
        forms.stream().skip(2).forEach(form -> FORMS.putIfAbsent(form, new Form(noun, Shape.CONSTRUCT)));
    }

    private static void addUnit(String line) {
        var sides = line.split(" : ");
        var parts = sides[1].replace('·', '\u00A0').split(" ");
        var noun = new Noun(
                Noun.gender(parts[0]),
                parts[1].replace('\u00A0', ' '),
                parts[2].replace('\u00A0', ' '),
                null,
                parts.length > 3);
        var counted = FORMS.get(noun.singular());
        var known = counted != null && counted.noun().dual() != null ? counted.noun() : noun;
        for (var form : sides[0].split(" ")) {
            FORMS.put(form, new Form(known, Shape.SHORT));
        }
    }

    static @Nullable Form known(String word) {
        return FORMS.get(word);
    }

    /** A noun that is not in the list, by the ending of its plural. */
    static @Nullable Form guessed(String word) {
        if (word.length() < 4 || NO_PLURALS.contains(word)) {
            return null;
        }
        if (word.endsWith("ים")) {
            return new Form(new Noun(Gender.MASCULINE, word, word, null, false), Shape.PLURAL);
        }
        return word.endsWith("ות") ? new Form(new Noun(Gender.FEMININE, word, word, null, false), Shape.PLURAL) : null;
    }
}
