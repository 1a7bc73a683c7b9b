package io.moked.hebrew.speech;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Prefixes;
import io.moked.hebrew.text.Words;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Short forms with geresh, gershayim or points, in full, also behind glued particles; units without a number. */
final class AbbreviationReader implements Reader {

    private record Full(String words, String behindArticle) {}

    private static final Lexicon<Full> FORMS = Lexicon.of(forms());

    private static HashMap<String, Full> forms() {
        var forms = new HashMap<String, Full>();
        for (var line : Lexicon.lines(AbbreviationReader.class, "abbreviations.txt")) {
            var sides = line.split(" = ");
            var full = sides[1].split(" \\| ");
            forms.put(sides[0], new Full(full[0], full.length > 1 ? full[1] : "ה" + full[0]));
        }
        return forms;
    }

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var word = words.get(from);
        if (!word.isHebrew()) {
            return null;
        }
        var dotted = dotted(words, from);
        if (dotted != null) {
            return dotted;
        }
        var isShort = word.text().indexOf('״') >= 0 || word.text().indexOf('׳') >= 0;
        return isShort && !HebrewCalendarNames.isBehindDay(words.get(from + 1).text())
                ? spoken(word.text(), from + 1)
                : null;
    }

    /** ת.ז. */
    private static @Nullable Spoken dotted(Words words, int from) {
        var isDotted = words.get(from).text().length() <= 2
                && words.isGlued(from + 1)
                && words.get(from + 1).isSign('.')
                && words.isGlued(from + 2)
                && words.get(from + 2).isHebrew()
                && words.get(from + 2).text().length() == 1;
        if (!isDotted) {
            return null;
        }
        var end = words.isGlued(from + 3) && words.get(from + 3).isSign('.') ? from + 4 : from + 3;
        return spoken(words.get(from).text() + "״" + words.get(from + 2).text(), end);
    }

    private static @Nullable Spoken spoken(String form, int end) {
        var found = FORMS.find(form).orElse(null);
        if (found == null) {
            return unit(form, end);
        }
        var prefix = found.prefix();
        if (prefix.isEmpty() && found.meaning().words().equals(form)) {
            return null;
        }
        var said = prefix.endsWith("ה")
                ? prefix.substring(0, prefix.length() - 1) + found.meaning().behindArticle()
                : prefix + found.meaning().words();
        return new Spoken(said, end);
    }

    /** לק״ג, למ״ר; a letter with a geresh is too little to be sure. */
    private static @Nullable Spoken unit(String form, int end) {
        for (var letters = 0; letters <= 2 && form.length() - letters > 2; letters++) {
            var unit = Nouns.known(form.substring(letters));
            if (unit != null && unit.shape() == Nouns.Shape.SHORT && Prefixes.isPrefix(form.substring(0, letters))) {
                return new Spoken(form.substring(0, letters) + unit.noun().singular(), end);
            }
        }
        return null;
    }
}
