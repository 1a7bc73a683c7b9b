package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import org.jspecify.annotations.Nullable;

/** Knows how one kind of thing is said. */
@FunctionalInterface
interface Reader {

    /** What is said of the tokens from this place on, or null when they are none of its things. */
    @Nullable
    Spoken read(Words words, int from);
}
