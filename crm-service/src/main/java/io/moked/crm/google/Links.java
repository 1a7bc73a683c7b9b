package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which events are our appointments. */
@Repository
class Links {

    private static final String OURS = """
            from appointment a
            join service s on s.business_id = a.business_id and s.id = a.service_id
            left join customer c on c.business_id = a.business_id and c.id = a.customer_id
            """;

    private static final String TITLE = "concat_ws(' · ', s.name, c.name)";

    private final JdbcClient jdbc;

    /** An event that names a customer, or may, and the service it is for. */
    record Named(Link link, String service) {}

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an appointment an event to come with whom it is, if they have a calendar; says who has one of it. */
    List<StaffId> begin(BusinessId business, AppointmentId appointment) {
        jdbc.sql("""
                insert into google_event (business_id, staff_id, appointment_id, event_id)
                select a.business_id, a.staff_id, a.id, ? from appointment a
                join google_calendar g on g.business_id = a.business_id and g.staff_id = a.staff_id
                where a.business_id = ? and a.id = ? and a.status <> 'CANCELLED' and g.state = 'CONNECTED'
                on conflict do nothing""")
                .params(Link.eventId(appointment, 0), business.value(), appointment.value())
                .update();
        return jdbc.sql("select staff_id from google_event where business_id = ? and appointment_id = ?")
                .params(business.value(), appointment.value())
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Gives all that is still to come of somebody an event to come. */
    void beginAll(BusinessId business, StaffId staff, Instant after) {
        jdbc.sql(
                        "select id from appointment where business_id = ? and staff_id = ? and status <> 'CANCELLED' and ends_at > ?")
                .params(business.value(), staff.value(), Timestamp.from(after))
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list()
                .forEach(appointment -> begin(business, appointment));
    }

    Optional<Link> ofEvent(Connection connection, String event) {
        return jdbc.sql("select * from google_event where business_id = ? and staff_id = ? and event_id = ?")
                .params(connection.business().value(), connection.staff().value(), event)
                .query((row, number) -> link(row))
                .optional();
    }

    Optional<Link> find(Connection connection, AppointmentId appointment) {
        return jdbc.sql("select * from google_event where business_id = ? and staff_id = ? and appointment_id = ?")
                .params(connection.business().value(), connection.staff().value(), appointment.value())
                .query((row, number) -> link(row))
                .optional();
    }

    /** How an appointment stands; nobody changes it until this transaction ends. */
    OurSide ours(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("select a.version, a.staff_id, a.status, a.starts_at, a.ends_at, " + TITLE + " as title, md5("
                        + TITLE + ") as title_hash " + OURS
                        + "where a.business_id = ? and a.id = ? for no key update of a")
                .params(business.value(), appointment.value())
                .query((row, number) -> new OurSide(
                        row.getLong("version"),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        !row.getString("status").equals("CANCELLED"),
                        List.of("ARRIVED", "NO_SHOW").contains(row.getString("status")),
                        new Period(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant()),
                        row.getString("title"),
                        row.getString("title_hash")))
                .single();
    }

    /** What Google does not know yet; appointments whose conflict waits for a person are not among them. */
    List<AppointmentId> unknownToGoogle(Connection connection) {
        return jdbc.sql("select a.id " + OURS + """
                join google_event e on e.business_id = a.business_id and e.appointment_id = a.id
                where e.business_id = ? and e.staff_id = ? and (e.known_version <> a.version
                    or e.starts_at is not null and e.title_hash is distinct from md5(""" + TITLE + "))" + " order by a.starts_at")
                .params(connection.business().value(), connection.staff().value())
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Events that should be there, of those that end after a moment. */
    List<Link> standing(Connection connection, Instant after) {
        return jdbc.sql("""
                select * from google_event
                where business_id = ? and staff_id = ? and starts_at is not null and ends_at > ?""")
                .params(connection.business().value(), connection.staff().value(), Timestamp.from(after))
                .query((row, number) -> link(row))
                .list();
    }

    /** Events that say, or may say, whose appointment it is. */
    List<Named> named(Connection connection) {
        return jdbc.sql("""
                select e.*, s.name as service from google_event e
                join appointment a on a.business_id = e.business_id and a.id = e.appointment_id
                join service s on s.business_id = a.business_id and s.id = a.service_id
                where e.business_id = ? and e.staff_id = ? and (e.title_hash is not null or e.attempted)
                order by e.starts_at desc""")
                .params(connection.business().value(), connection.staff().value())
                .query((row, number) -> new Named(link(row), row.getString("service")))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        var start = Connections.instant(row, "starts_at");
        var end = Connections.instant(row, "ends_at");
        var attemptStart = Connections.instant(row, "attempt_starts_at");
        var attemptEnd = Connections.instant(row, "attempt_ends_at");
        var attempt = attemptStart == null || attemptEnd == null ? null : new Period(attemptStart, attemptEnd);
        return new Link(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getInt("generation"),
                row.getString("event_id"),
                row.getString("etag"),
                row.getLong("known_version"),
                start == null || end == null ? null : new Period(start, end),
                row.getString("title_hash"),
                row.getBoolean("attempted") ? new Link.Attempt(attempt) : null);
    }
}
