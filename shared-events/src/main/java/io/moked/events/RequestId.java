package io.moked.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One wish of one person. Whoever asks derives it from what is asked, so that the same wish, said or delivered twice, is one request. */
public record RequestId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
