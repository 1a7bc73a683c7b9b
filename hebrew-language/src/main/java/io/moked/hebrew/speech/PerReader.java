package io.moked.hebrew.speech;

import io.moked.hebrew.speech.Nouns.Shape;
import io.moked.hebrew.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The slash between a unit and what it is for: 50 ₪/שעה. */
final class PerReader implements Reader {

    private static final Set<String> COINS = Set.of("שקל", "שקלים", "דולר", "אירו", "יורו", "אגורות");

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var isPer = words.get(from).isSign('/')
                && words.isGlued(from)
                && words.get(from + 1).isHebrew();
        if (!isPer) {
            return null;
        }
        var unit = words.get(from - 1).text();
        var form = Nouns.known(unit);
        if (form == null || form.shape() != Shape.SHORT && !COINS.contains(unit)) {
            return null;
        }
        var next = Nouns.known(words.get(from + 1).text());
        var said = next == null ? words.text(from + 1, from + 2) : next.noun().singular();
        return new Spoken(" ל" + said, from + 2);
    }
}
