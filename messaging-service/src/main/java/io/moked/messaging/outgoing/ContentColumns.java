package io.moked.messaging.outgoing;

import io.moked.messaging.template.Content;
import io.moked.messaging.template.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message's content as columns: those of an appointment, or the words of a notice. */
record ContentColumns(
        @Nullable String customerName,
        @Nullable String serviceName,
        @Nullable Instant startsAt,
        @Nullable String words) {

    static ContentColumns of(Content content) {
        return switch (content) {
            case Content.Appointment appointment ->
                new ContentColumns(appointment.customerName(), appointment.serviceName(), appointment.startsAt(), null);
            case Content.Notice notice -> new ContentColumns(null, null, null, notice.text());
        };
    }

    static Content read(ResultSet row) throws SQLException {
        var template = Template.valueOf(row.getString("template"));
        return switch (template) {
            case NOTICE -> new Content.Notice(row.getString("words"));
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED, APPOINTMENT_CANCELLED ->
                new Content.Appointment(
                        template,
                        row.getString("customer_name"),
                        row.getString("service_name"),
                        row.getTimestamp("starts_at").toInstant());
        };
    }
}
