package io.moked.crm.appointment;

import io.moked.crm.calendar.Recurrence;
import io.moked.crm.customer.CustomerBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as people read it.
 *
 * @param id the appointment
 * @param version counts its changes
 * @param startsAt when it starts
 * @param endsAt when it ends
 * @param status what became of it
 * @param customer whose it is
 * @param serviceId what for
 * @param service its name, in Hebrew
 * @param staffId with whom
 * @param staff their name
 * @param resourceId on what it stands; absent if on nothing
 * @param resource its name
 * @param note what people should know of it; may be empty
 * @param source where it was made
 * @param series what it belongs to; absent if it does not come again
 */
public record AppointmentView(
        UUID id,
        long version,
        Instant startsAt,
        Instant endsAt,
        Status status,
        @Nullable CustomerBrief customer,
        UUID serviceId,
        String service,
        UUID staffId,
        String staff,
        @Nullable UUID resourceId,
        @Nullable String resource,
        String note,
        DeskCalendar.Source source,
        @Nullable OfSeries series) {

    /**
     * The series of an appointment that comes again.
     *
     * @param id the same for all of them
     * @param every how many units later it comes again
     * @param unit which
     */
    public record OfSeries(UUID id, int every, Recurrence.Unit unit) {

        static @Nullable OfSeries of(ResultSet row) throws SQLException {
            var id = row.getObject("series_id", UUID.class);
            return id == null
                    ? null
                    : new OfSeries(
                            id, row.getInt("series_every"), Recurrence.Unit.valueOf(row.getString("series_unit")));
        }
    }

    /** What became of an appointment. */
    public enum Status {
        /** It stands. */
        BOOKED,
        /** The customer came. */
        ARRIVED,
        /** The customer did not come. */
        NO_SHOW,
        /** It was cancelled. */
        CANCELLED;

        /** Whether it has its time. */
        boolean stands() {
            return this == BOOKED || this == ARRIVED;
        }
    }

    static AppointmentView of(ResultSet row) throws SQLException {
        return new AppointmentView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Status.valueOf(row.getString("status")),
                CustomerBrief.of(row),
                row.getObject("service_id", UUID.class),
                row.getString("service_name"),
                row.getObject("staff_id", UUID.class),
                row.getString("staff_name"),
                row.getObject("resource_id", UUID.class),
                row.getString("resource_name"),
                row.getString("note"),
                DeskCalendar.Source.valueOf(row.getString("source")),
                OfSeries.of(row));
    }
}
