package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The appointments. Decisions about one member of staff, or one resource, wait for each other here; whatever came past that, PostgreSQL
 * still refuses two appointments that overlap.
 */
@Repository
class Appointments {

    /** What {@link #appointment} reads, of an appointment {@code a}, service {@code s} and member of staff {@code m}. */
    static final String COLUMNS =
            "select a.id, a.version, a.customer_id, a.service_id, s.name as service_name, a.staff_id,"
                    + " m.name as staff_name, a.resource_id, a.starts_at, a.ends_at, a.blocked_until";

    private final JdbcClient jdbc;
    private final Clock clock;

    Appointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps all others from deciding about somebody's time, or what stands on a resource, until this transaction ends.
     * Who locks more than once in a transaction has to lock all staff and all resources the first time.
     */
    void lock(Collection<StaffId> staff, Collection<ResourceId> resources) {
        lock("staff ", staff);
        lock("resource ", resources);
    }

    /** In one order, so that two do not wait for each other for ever. */
    private void lock(String kind, Collection<?> ids) {
        ids.stream()
                .map(Object::toString)
                .distinct()
                .sorted()
                .forEach(one -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .params(kind + one)
                        .query((row, number) -> 0)
                        .single());
    }

    /**
     * What is taken of everybody's time and of all resources.
     *
     * @param except an appointment that does not count, because it is to be moved
     */
    Taken taken(BusinessId business, Period window, @Nullable AppointmentId except) {
        return new Taken(jdbc.sql("""
                select staff_id, resource_id, starts_at, blocked_until from appointment
                where business_id = ? and status in ('BOOKED', 'ARRIVED') and starts_at < ? and blocked_until > ? and id <> ?""")
                .params(
                        business.value(),
                        Timestamp.from(window.end()),
                        Timestamp.from(window.start()),
                        except == null ? new UUID(0, 0) : except.value())
                .query((row, number) -> new Taken.One(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        resource(row),
                        period(row, "blocked_until")))
                .list());
    }

    /** Books; or does nothing, and says so, if somebody else has the time after all. */
    boolean book(Appointment appointment, AppointmentExtracted wish) {
        return jdbc.sql("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, resource_id, starts_at,
                    ends_at, blocked_until, status, version, request_id, conversation_id, words, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .param(wish.businessId().value())
                        .param(appointment.id().value())
                        .param(appointment.customerId().value())
                        .param(appointment.staffId().value())
                        .param(appointment.serviceId().value())
                        .param(appointment.resource())
                        .param(Timestamp.from(appointment.time().start()))
                        .param(Timestamp.from(appointment.time().end()))
                        .param(blockedUntil(appointment))
                        .param(appointment.version())
                        .param(wish.requestId().value())
                        .param(wish.conversationId().value())
                        .param(wish.words())
                        .param(Timestamp.from(clock.instant()))
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
                order by a.starts_at, a.id for no key update of a""")
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
                update appointment set service_id = ?, staff_id = ?, resource_id = ?, starts_at = ?, ends_at = ?, blocked_until = ?,
                    version = ?, changed_at = ?,
                    status = case when status = 'ARRIVED' and ?::timestamptz > ?::timestamptz then 'BOOKED' else status end
                where business_id = ? and id = ?""")
                .param(moved.serviceId().value())
                .param(moved.staffId().value())
                .param(moved.resource())
                .param(Timestamp.from(moved.time().start()))
                .param(Timestamp.from(moved.time().end()))
                .param(blockedUntil(moved))
                .param(moved.version())
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(moved.time().start()))
                .param(Timestamp.from(clock.instant()))
                .param(business.value())
                .param(moved.id().value())
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
                resource(row),
                time,
                Duration.between(time.end(), period(row, "blocked_until").end()));
    }

    private static @Nullable ResourceId resource(ResultSet row) throws SQLException {
        var id = row.getObject("resource_id", UUID.class);
        return id == null ? null : new ResourceId(id);
    }

    private static Period period(ResultSet row, String end) throws SQLException {
        return new Period(
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp(end).toInstant());
    }
}
