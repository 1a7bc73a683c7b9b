package io.moked.ai.conversation;

import java.util.Optional;

/** The other side's part of an exchange. */
public sealed interface Said {

    /** What of it can be read; empty if there were no words. */
    default Optional<String> words() {
        return switch (this) {
            case Words(var text) -> Optional.of(text);
            case Unclear(var guess) -> Optional.of(guess).filter(words -> !words.isBlank());
            case Silence silence -> Optional.empty();
            case Unheard unheard -> Optional.empty();
            case HandoffFailed failed -> Optional.empty();
        };
    }

    /** Words. */
    record Words(String text) implements Said {}

    /**
     * Something that could not be understood well.
     *
     * @param guess may be empty
     */
    record Unclear(String guess) implements Said {}

    /** Nothing. */
    record Silence() implements Said {}

    /** Perhaps something: we cannot hear at the moment. */
    record Unheard() implements Said {}

    /** Nobody took the call that was to be transferred: the caller is back. */
    record HandoffFailed() implements Said {}
}
