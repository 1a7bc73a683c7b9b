package io.moked.events.appointment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An appointment in the calendar of a business. */
public record AppointmentId(@JsonValue UUID value) {

    /** A new identifier that nobody else has. */
    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
