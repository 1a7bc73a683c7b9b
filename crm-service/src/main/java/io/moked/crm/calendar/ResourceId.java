package io.moked.crm.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A thing that appointments stand on beside whoever does the work: a room, a chair, a lift. */
public record ResourceId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static ResourceId random() {
        return new ResourceId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static ResourceId of(String text) {
        return new ResourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
