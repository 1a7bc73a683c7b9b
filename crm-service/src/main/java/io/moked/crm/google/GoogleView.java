package io.moked.crm.google;

import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendars at Google of a business, and what waits for a decision.
 *
 * @param available whether calendars can be connected here
 * @param calendars that are connected
 * @param conflicts edits in Google that were not made here
 * @param overlaps appointments in whose time somebody has something else
 */
record GoogleView(
        boolean available, List<CalendarView> calendars, List<ConflictView> conflicts, List<OverlapView> overlaps) {

    /** How a connection stands, to whoever looks. */
    enum State {
        /** It works. */
        CONNECTED,
        /** Google no longer lets us in. */
        WITHDRAWN
    }

    /**
     * A calendar.
     *
     * @param staff whose it is
     * @param account as whom they connected
     * @param syncedAt when both sides were last equal; absent if never
     */
    record CalendarView(
            StaffId staff,
            State state,
            String account,
            @Nullable Instant syncedAt) {}

    /**
     * An edit that was not made.
     *
     * @param startsAt when the appointment is
     * @param googleStartsAt when Google had it; absent if it was deleted there
     */
    record ConflictView(
            UUID id,
            StaffId staff,
            AppointmentId appointment,
            @Nullable String customer,
            Conflicts.Kind kind,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant googleStartsAt,
            @Nullable Instant googleEndsAt) {}

    /** An appointment in whose time somebody has something else. */
    record OverlapView(StaffId staff, AppointmentId appointment, Instant busyFrom, Instant busyTo) {}
}
