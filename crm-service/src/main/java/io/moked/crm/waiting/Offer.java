package io.moked.crm.waiting;

import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that is, or was, held for somebody who waits.
 *
 * @param id of the offer
 * @param entry who waits
 * @param staff with whom
 * @param resource on what it would stand; absent if on nothing
 * @param time the appointment's
 * @param taken the same with what has to stay free after it
 * @param state what became of it
 * @param heldUntil until when they may take it
 */
record Offer(
        UUID id,
        UUID entry,
        StaffId staff,
        @Nullable ResourceId resource,
        Period time,
        Period taken,
        State state,
        Instant heldUntil) {

    /** What became of an offer. */
    enum State {
        /** The time is held. */
        HELD,
        /** They have it. */
        ACCEPTED,
        /** They do not want it. */
        DECLINED,
        /** They did not answer in time. */
        LAPSED,
        /** It was let go at the desk, or they need it no more. */
        RELEASED,
        /** They wanted it, and it could not be booked any more. */
        TAKEN
    }

    /** Whether it can be taken. */
    boolean isOpen(Instant now) {
        return state == State.HELD && now.isBefore(heldUntil);
    }

    static Offer of(ResultSet row) throws SQLException {
        var resource = row.getObject("resource_id", UUID.class);
        var start = row.getTimestamp("starts_at").toInstant();
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                resource == null ? null : new ResourceId(resource),
                new Period(start, row.getTimestamp("ends_at").toInstant()),
                new Period(start, row.getTimestamp("blocked_until").toInstant()),
                State.valueOf(row.getString("state")),
                row.getTimestamp("held_until").toInstant());
    }
}
