package io.moked.crm.calendar;

import io.moked.events.appointment.AppointmentRejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a time cannot be booked.
 *
 * @param reason the kind of obstacle
 * @param detail more in Hebrew, such as the name of the holiday; absent if the reason says all
 */
public record Refusal(Reason reason, @Nullable String detail) {

    /** A reason that says all. */
    public static Refusal because(Reason reason) {
        return new Refusal(reason, null);
    }
}
