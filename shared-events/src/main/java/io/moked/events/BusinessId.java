package io.moked.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A business, the tenant to which every row and every event belongs. */
public record BusinessId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static BusinessId random() {
        return new BusinessId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static BusinessId of(String text) {
        return new BusinessId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
