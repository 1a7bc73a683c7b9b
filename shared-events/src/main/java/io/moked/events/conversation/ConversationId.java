package io.moked.events.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A conversation, over the phone or in writing. A call and its conversation have different identifiers. */
public record ConversationId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
