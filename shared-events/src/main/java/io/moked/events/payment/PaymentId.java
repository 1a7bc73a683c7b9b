package io.moked.events.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A payment that was asked for. */
public record PaymentId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static PaymentId random() {
        return new PaymentId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
