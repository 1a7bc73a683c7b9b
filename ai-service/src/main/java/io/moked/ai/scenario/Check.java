package io.moked.ai.scenario;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the agent in a scenario.
 *
 * @param text the words it says or does not say; absent for all else
 */
public record Check(
        @NotNull Kind kind, @Nullable @Size(max = 200) String text) {

    /** What can be expected. */
    public enum Kind {
        /** An appointment is booked. */
        BOOKS,
        /** No appointment is booked. */
        BOOKS_NOTHING,
        /** The agent says these words. */
        SAYS,
        /** The agent does not say these words. */
        DOES_NOT_SAY,
        /** An appointment that stands is moved. */
        MOVES,
        /** An appointment that stands is cancelled. */
        CANCELS,
        /** The caller is handed to a person. */
        HANDS_OVER,
        /** The agent takes a message for a person. */
        TAKES_MESSAGE;

        boolean isOfWords() {
            return this == SAYS || this == DOES_NOT_SAY;
        }
    }

    boolean isComplete() {
        return kind.isOfWords() == (text != null && !text.isBlank());
    }
}
