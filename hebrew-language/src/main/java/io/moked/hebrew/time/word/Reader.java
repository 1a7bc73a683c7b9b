package io.moked.hebrew.time.word;

import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of thing from the tokens of a text.
 *
 * @param <T> what it reads
 */
@FunctionalInterface
public interface Reader<T> {

    /** What begins at the token, as far as it goes; null when nothing of the kind does. */
    @Nullable
    Found<T> at(int index);
}
