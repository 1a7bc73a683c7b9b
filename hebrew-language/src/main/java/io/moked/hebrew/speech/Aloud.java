package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text from left to right by the first reader that knows what stands there, and copies the rest. */
final class Aloud {

    private final List<Reader> readers;

    Aloud(List<Reader> readers) {
        this.readers = List.copyOf(readers);
    }

    String read(String text) {
        var words = Words.of(text);
        var said = new StringBuilder(text.length() * 2);
        var copied = 0;
        var place = 0;
        while (place < words.size()) {
            var spoken = spoken(words, place);
            if (spoken == null) {
                place++;
                continue;
            }
            said.append(text, copied, words.get(place).start());
            separate(said, spoken.words());
            said.append(spoken.words());
            copied = words.get(spoken.end() - 1).end();
            place = spoken.end();
            if (words.isGlued(place) && Character.isLetterOrDigit(text.charAt(copied))) {
                said.append(' ');
            }
        }
        return said.append(text, copied, text.length()).toString();
    }

    private @Nullable Spoken spoken(Words words, int place) {
        for (var reader : readers) {
            var spoken = reader.read(words, place);
            if (spoken != null) {
                return spoken;
            }
        }
        return null;
    }

    private static void separate(StringBuilder said, String next) {
        if (!said.isEmpty()
                && !next.isEmpty()
                && Character.isLetterOrDigit(said.charAt(said.length() - 1))
                && Character.isLetterOrDigit(next.charAt(0))) {
            said.append(' ');
        }
    }
}
