package io.moked.events.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A phone call; minted by telephony when the call arrives. */
public record CallId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
