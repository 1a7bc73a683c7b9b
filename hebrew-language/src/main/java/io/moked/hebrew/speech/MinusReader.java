package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dash right before a number, with nothing before it. */
final class MinusReader implements Reader {

    private final List<Reader> numbers;

    MinusReader(List<Reader> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var isMinus = words.get(from).isSign('-')
                && !words.isGlued(from)
                && words.isGlued(from + 1)
                && !words.get(from + 1).isHebrew()
                && !words.get(from - 1).isDigits();
        if (!isMinus) {
            return null;
        }
        for (var number : numbers) {
            var spoken = number.read(words, from + 1);
            if (spoken != null) {
                return new Spoken("מינוס " + spoken.words(), spoken.end());
            }
        }
        return null;
    }
}
