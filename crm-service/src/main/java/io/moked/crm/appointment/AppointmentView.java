package io.moked.crm.appointment;

import io.moked.crm.customer.CustomerBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in a list.
 *
 * @param id the appointment
 * @param startsAt when it starts
 * @param endsAt when it ends
 * @param status whether it stands
 * @param customer whose it is
 * @param service what for, in Hebrew
 * @param staff with whom
 */
public record AppointmentView(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        Status status,
        @Nullable CustomerBrief customer,
        String service,
        String staff) {

    /** Whether an appointment stands. */
    public enum Status {
        /** It stands. */
        BOOKED,
        /** It was cancelled. */
        CANCELLED
    }

    static AppointmentView of(ResultSet row) throws SQLException {
        return new AppointmentView(
                row.getObject("id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Status.valueOf(row.getString("status")),
                CustomerBrief.of(row),
                row.getString("service_name"),
                row.getString("staff_name"));
    }
}
