package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What both sides have agreed on of an appointment and its event. */
@Repository
class Agreements {

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both sides have it at a time, or neither has it any more. */
    void agree(Connection connection, Link link, String etag, @Nullable Period time, OurSide ours) {
        if (time == null) {
            gone(connection, link, ours.version());
        } else {
            jdbc.sql("""
                    update google_event set etag = ?, known_version = ?, starts_at = ?, ends_at = ?, attempted = false
                    where business_id = ? and staff_id = ? and appointment_id = ?""")
                    .params(
                            etag,
                            ours.version(),
                            Timestamp.from(time.start()),
                            Timestamp.from(time.end()),
                            connection.business().value(),
                            connection.staff().value(),
                            link.appointment().value())
                    .update();
        }
    }

    /** The event is called what it should be. */
    void titled(Connection connection, Link link, String hash) {
        jdbc.sql("update google_event set title_hash = ? where business_id = ? and staff_id = ? and appointment_id = ?")
                .params(
                        hash,
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** The event names nobody any more. */
    void nameless(Connection connection, Link link) {
        jdbc.sql("""
                update google_event set title_hash = null, attempted = false
                where business_id = ? and staff_id = ? and appointment_id = ?""")
                .params(
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** Nothing has to be written of a version. */
    void known(Connection connection, Link link, long version) {
        jdbc.sql("""
                update google_event set known_version = ?
                where business_id = ? and staff_id = ? and appointment_id = ?""")
                .params(
                        version,
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** Something is about to be written. */
    void attempt(Connection connection, Link link, @Nullable Period time) {
        jdbc.sql("""
                update google_event set attempted = true, attempt_starts_at = :start, attempt_ends_at = :end
                where business_id = :business and staff_id = :staff and appointment_id = :appointment""")
                .param("start", time == null ? null : Timestamp.from(time.start()))
                .param("end", time == null ? null : Timestamp.from(time.end()))
                .param("business", connection.business().value())
                .param("staff", connection.staff().value())
                .param("appointment", link.appointment().value())
                .update();
    }

    /** What was written without an answer arrived; the appointment may be another by now. */
    void arrived(Connection connection, Link link, String etag, Period time) {
        jdbc.sql("""
                update google_event set attempted = false, etag = ?, starts_at = ?, ends_at = ?
                where business_id = ? and staff_id = ? and appointment_id = ?""")
                .params(
                        etag,
                        Timestamp.from(time.start()),
                        Timestamp.from(time.end()),
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** The event was seen as it is, and nothing follows from it. */
    void seen(Connection connection, Link link, String etag) {
        jdbc.sql("update google_event set etag = ? where business_id = ? and staff_id = ? and appointment_id = ?")
                .params(
                        etag,
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** The event is deleted; should there be another, it gets another id. */
    void gone(Connection connection, Link link, long knownVersion) {
        jdbc.sql("""
                update google_event set generation = ?, event_id = ?, etag = null, known_version = ?,
                    starts_at = null, ends_at = null, title_hash = null, attempted = false
                where business_id = ? and staff_id = ? and appointment_id = ?""")
                .params(
                        link.generation() + 1,
                        Link.eventId(link.appointment(), link.generation() + 1),
                        knownVersion,
                        connection.business().value(),
                        connection.staff().value(),
                        link.appointment().value())
                .update();
    }

    /** Google is to be told again what we have. */
    void forget(BusinessId business, StaffId staff, AppointmentId appointment) {
        jdbc.sql("""
                update google_event set known_version = 0, starts_at = null, ends_at = null
                where business_id = ? and staff_id = ? and appointment_id = ?""")
                .params(business.value(), staff.value(), appointment.value())
                .update();
    }
}
