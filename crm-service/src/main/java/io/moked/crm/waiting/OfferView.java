package io.moked.crm.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is shown to whoever has its link. It says nothing of who they are.
 *
 * @param state what became of it
 * @param business its name
 * @param service what for, in Hebrew
 * @param staff with whom
 * @param startsAt when it starts; of an appointment that was moved since, when that starts now
 * @param endsAt when it ends
 * @param heldUntil until when it is, or was, held
 * @param insteadOf when the appointment starts that they have and that would be moved; absent if they get another one
 */
record OfferView(
        State state,
        String business,
        String service,
        String staff,
        Instant startsAt,
        Instant endsAt,
        Instant heldUntil,
        @Nullable Instant insteadOf) {

    /** What became of it, and of the appointment. */
    enum State {
        /** It can be taken. */
        HELD,
        /** The appointment stands. */
        ACCEPTED,
        /** The appointment was cancelled since. */
        CANCELLED,
        /** They did not want it. */
        DECLINED,
        /** It was too late. */
        LAPSED,
        /** It was let go at the desk, or they need it no more. */
        RELEASED,
        /** It could not be booked any more. */
        TAKEN
    }

    static OfferView of(ResultSet row, Instant now) throws SQLException {
        var given = row.getTimestamp("instead_of");
        var until = row.getTimestamp("held_until").toInstant();
        var state = State.valueOf(row.getString("state"));
        return new OfferView(
                state == State.HELD && !now.isBefore(until) ? State.LAPSED : state,
                row.getString("business"),
                row.getString("service"),
                row.getString("staff"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                until,
                given == null ? null : given.toInstant());
    }
}
