package io.moked.ai.tools;

import io.moked.events.appointment.AppointmentRejected;
import java.time.Instant;

/** What the calendar says to a wish. */
sealed interface Decision {

    /**
     * It is done.
     *
     * @param startsAt of the appointment it is about
     * @param staffName with whom
     */
    record Agreed(Instant startsAt, String staffName) implements Decision {}

    /** It cannot be. */
    record Rejected(AppointmentRejected event) implements Decision {}
}
