package io.moked.crm.waiting;

import io.moked.crm.customer.CustomerBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a time of a service.
 *
 * @param id of the entry
 * @param version counts its changes
 * @param customer who waits
 * @param serviceId what for
 * @param service its name, in Hebrew
 * @param staff the name of the member of staff they wait for; absent if anybody will do
 * @param wishes when they could come
 * @param note what people should know of it; may be empty
 * @param status what became of it
 * @param since since when they wait; who waits longest is offered a time first
 * @param offer what is held for them now; absent if nothing
 * @param appointmentId what they have got; absent if nothing
 * @param insteadOf what they have already and would give for it; absent if nothing, or if it is cancelled since
 */
record WaitingEntry(
        UUID id,
        long version,
        CustomerBrief customer,
        UUID serviceId,
        String service,
        @Nullable String staff,
        Wishes wishes,
        String note,
        Status status,
        Instant since,
        @Nullable Held offer,
        @Nullable UUID appointmentId,
        @Nullable InsteadOf insteadOf) {

    /** An appointment that would be moved. */
    record InsteadOf(UUID id, Instant startsAt) {

        static @Nullable InsteadOf of(ResultSet row) throws SQLException {
            var start = row.getTimestamp("instead_of_start");
            return start == null ? null : new InsteadOf(row.getObject("instead_of", UUID.class), start.toInstant());
        }
    }

    /** What became of somebody who waits. */
    enum Status {
        /** Nothing yet. */
        WAITING,
        /** A time is held for them. */
        OFFERED,
        /** They have an appointment. */
        BOOKED,
        /** Their last day is over. */
        EXPIRED,
        /** They were taken off the list. */
        WITHDRAWN;

        boolean isOpen() {
            return this == WAITING || this == OFFERED;
        }
    }

    /**
     * A time that is held for somebody.
     *
     * @param heldUntil until when they may take it
     */
    record Held(UUID staffId, String staff, Instant startsAt, Instant endsAt, Instant heldUntil) {

        static @Nullable Held of(ResultSet row) throws SQLException {
            var staff = row.getObject("held_staff_id", UUID.class);
            return staff == null
                    ? null
                    : new Held(
                            staff,
                            row.getString("held_staff"),
                            row.getTimestamp("held_start").toInstant(),
                            row.getTimestamp("held_end").toInstant(),
                            row.getTimestamp("held_until").toInstant());
        }
    }

    static WaitingEntry of(ResultSet row) throws SQLException {
        return new WaitingEntry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                java.util.Objects.requireNonNull(CustomerBrief.of(row)),
                row.getObject("service_id", UUID.class),
                row.getString("service_name"),
                row.getString("staff_name"),
                Wishes.of(row),
                row.getString("note"),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("since").toInstant(),
                Held.of(row),
                row.getObject("appointment_id", UUID.class),
                InsteadOf.of(row));
    }
}
