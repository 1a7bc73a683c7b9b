package io.moked.events.business;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something a business offers by appointment. */
public record ServiceId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static ServiceId random() {
        return new ServiceId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
