package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The appointments. Decisions about one member of staff wait for each other here; whatever came past that, PostgreSQL
 * still refuses two appointments that overlap.
 */
@Repository
class Appointments {

    private record Taken(StaffId staff, Period time) {}

    /** What {@link #appointment} reads, of an appointment {@code a}, service {@code s} and member of staff {@code m}. */
    static final String COLUMNS =
            "select a.id, a.version, a.customer_id, a.service_id, s.name as service_name, a.staff_id,"
                    + " m.name as staff_name, a.starts_at, a.ends_at, a.blocked_until";

    private final JdbcClient jdbc;
    private final Clock clock;

    Appointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps all others from deciding about somebody's time until this transaction ends. */
    void lock(List<StaffId> staff) {
        staff.stream()
                .map(StaffId::toString)
                .sorted()
                .forEach(one -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .params("staff " + one)
                        .query((row, number) -> 0)
                        .single());
    }

    /**
     * What is taken of everybody's time, buffers included.
     *
     * @param except an appointment that does not count, because it is to be moved
     */
    Map<StaffId, List<Period>> taken(BusinessId business, Period window, @Nullable AppointmentId except) {
        return jdbc
                .sql("""
                select staff_id, starts_at, blocked_until from appointment
                where business_id = ? and status in ('BOOKED', 'ARRIVED') and starts_at < ? and blocked_until > ? and id <> ?""")
                .params(
                        business.value(),
                        Timestamp.from(window.end()),
                        Timestamp.from(window.start()),
                        except == null ? new UUID(0, 0) : except.value())
                .query((row, number) ->
                        new Taken(new StaffId(row.getObject("staff_id", UUID.class)), period(row, "blocked_until")))
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::staff, Collectors.mapping(Taken::time, Collectors.toUnmodifiableList())));
    }

    /** Books; or does nothing, and says so, if somebody else has the time after all. */
    boolean book(Appointment appointment, AppointmentExtracted wish) {
        return jdbc.sql("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at,
                    blocked_until, status, version, request_id, conversation_id, words, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .params(
                                wish.businessId().value(),
                                appointment.id().value(),
                                appointment.customerId().value(),
                                appointment.staffId().value(),
                                appointment.serviceId().value(),
                                Timestamp.from(appointment.time().start()),
                                Timestamp.from(appointment.time().end()),
                                blockedUntil(appointment),
                                appointment.version(),
                                wish.requestId().value(),
                                wish.conversationId().value(),
                                wish.words(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** A customer's appointments that are still to come, earliest first; held until this transaction ends. */
    List<Appointment> upcoming(BusinessId business, CustomerId customer) {
        return jdbc.sql(COLUMNS + """
                 from appointment a
                join service s on s.business_id = a.business_id and s.id = a.service_id
                join staff_member m on m.business_id = a.business_id and m.id = a.staff_id
                where a.business_id = ? and a.customer_id = ? and a.status = 'BOOKED' and a.starts_at > ?
                order by a.starts_at, a.id for update of a""")
                .params(business.value(), customer.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> appointment(row))
                .list();
    }

    /**
     * Moves to what the appointment says now.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if somebody else has the time after all; the
     *     event is then tried again and finds it taken
     */
    void move(BusinessId business, Appointment moved) {
        jdbc.sql("""
                update appointment set staff_id = ?, starts_at = ?, ends_at = ?, blocked_until = ?, version = ?, changed_at = ?
                where business_id = ? and id = ?""")
                .params(
                        moved.staffId().value(),
                        Timestamp.from(moved.time().start()),
                        Timestamp.from(moved.time().end()),
                        blockedUntil(moved),
                        moved.version(),
                        Timestamp.from(clock.instant()),
                        business.value(),
                        moved.id().value())
                .update();
    }

    void cancel(BusinessId business, Appointment cancelled) {
        jdbc.sql("""
                update appointment set status = 'CANCELLED', version = ?, changed_at = ?
                where business_id = ? and id = ?""")
                .params(
                        cancelled.version(),
                        Timestamp.from(clock.instant()),
                        business.value(),
                        cancelled.id().value())
                .update();
    }

    private static Timestamp blockedUntil(Appointment appointment) {
        return Timestamp.from(appointment.span().taken(appointment.time()).end());
    }

    static Appointment appointment(ResultSet row) throws SQLException {
        var time = period(row, "ends_at");
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("service_name"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("staff_name"),
                time,
                Duration.between(time.end(), period(row, "blocked_until").end()));
    }

    private static Period period(ResultSet row, String end) throws SQLException {
        return new Period(
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp(end).toInstant());
    }
}
