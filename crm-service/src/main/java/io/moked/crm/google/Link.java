package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment and its event in somebody's calendar.
 *
 * @param appointment ours
 * @param generation counts the events it has had there; an id that was deleted is never used again
 * @param eventId theirs
 * @param etag of the event as we last knew it; absent if we never did
 * @param knownVersion the version of the appointment that Google knows
 * @param agreed the time both sides had last; absent if it stood on none
 * @param titleHash of what the event is called there
 * @param attempt what was written there without an answer so far; absent if all was answered
 */
record Link(
        AppointmentId appointment,
        int generation,
        String eventId,
        @Nullable String etag,
        long knownVersion,
        @Nullable Period agreed,
        @Nullable String titleHash,
        @Nullable Attempt attempt) {

    /**
     * Something written to Google.
     *
     * @param time of the event; absent if it was deleted
     */
    record Attempt(@Nullable Period time) {}

    private static final String PREFIX = "moked";

    /** The id of an event, in the letters that Google allows. */
    static String eventId(AppointmentId appointment, int generation) {
        var id = PREFIX + appointment.value().toString().replace("-", "");
        return generation == 0 ? id : id + "g" + generation;
    }
}
