package io.moked.hebrew.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, found whole or behind glued particles.
 *
 * @param <T> the meaning
 */
public final class Lexicon<T> {

    private final Map<String, T> entries;

    private Lexicon(Map<String, T> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * A meaning and the particles that stood before its word.
     *
     * @param prefix the particles, empty when there were none
     */
    public record Found<T>(String prefix, T meaning) {}

    /** A lexicon of these forms, each as {@link Word#text()} gives it. */
    public static <T> Lexicon<T> of(Map<String, T> entries) {
        return new Lexicon<>(entries);
    }

    /**
     * The entries of a word list: a resource beside the class, in UTF-8, one entry a line, {@code #} before comments.
     *
     * @throws IllegalArgumentException when there is no such resource
     */
    public static List<String> lines(Class<?> owner, String resource) {
        try (var stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no word list " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the whole word means, without a look at particles. */
    public @Nullable T whole(String word) {
        return entries.get(word);
    }

    /** What the word means: whole first, else with the fewest particles removed. */
    public Optional<Found<T>> find(String word) {
        var whole = entries.get(word);
        if (whole != null) {
            return Optional.of(new Found<>("", whole));
        }
        for (var letters = 1; letters <= Prefixes.LONGEST && letters < word.length(); letters++) {
            var prefix = word.substring(0, letters);
            var meaning = Prefixes.isPrefix(prefix) ? entries.get(word.substring(letters)) : null;
            if (meaning != null) {
                return Optional.of(new Found<>(prefix, meaning));
            }
        }
        return Optional.empty();
    }
}
