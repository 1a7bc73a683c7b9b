package io.moked.hebrew.number;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;

/** A word for a place in a row. */
record OrdinalWord(long value, Gender gender) {

    static final Lexicon<OrdinalWord> LEXICON = read();

    private static Lexicon<OrdinalWord> read() {
        var forms = new HashMap<String, OrdinalWord>();
        for (var line : Lexicon.lines(OrdinalWord.class, "ordinals.txt")) {
            var columns = line.split(" ");
            var gender = columns[1].equals("f") ? Gender.FEMININE : Gender.MASCULINE;
            for (var column = 2; column < columns.length; column++) {
                forms.put(columns[column], new OrdinalWord(Long.parseLong(columns[0]), gender));
            }
        }
        return Lexicon.of(forms);
    }
}
