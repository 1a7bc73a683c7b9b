package io.moked.crm.appointment;

import io.moked.crm.appointment.AppointmentView.Status;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments as people change them. */
@Repository
class DeskAppointments {

    /** An appointment, whatever became of it, and whose it is. */
    record Kept(Appointment appointment, Status status, String note, Person person) {}

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Clock clock;

    DeskAppointments(JdbcClient jdbc, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.clock = clock;
    }

    /** Held until the transaction ends. */
    Optional<Kept> locked(BusinessId business, AppointmentId id) {
        return jdbc.sql(Appointments.COLUMNS + """
                , a.status, a.note, c.name as customer_name, c.main_phone as customer_phone
                from appointment a
                join service s on s.business_id = a.business_id and s.id = a.service_id
                join staff_member m on m.business_id = a.business_id and m.id = a.staff_id
                join customer c on c.business_id = a.business_id and c.id = a.customer_id
                where a.business_id = ? and a.id = ? for no key update of a""")
                .params(business.value(), id.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** A customer who is there. */
    Optional<Person> customer(BusinessId business, CustomerId customer) {
        return customers
                .remaining(business, customer)
                .filter(customer::equals)
                .flatMap(id -> jdbc.sql("""
                        select name, main_phone from customer
                        where business_id = ? and id = ? for key share""")
                        .params(business.value(), id.value())
                        .query((row, number) -> person(row.getString("name"), row.getString("main_phone")))
                        .optional());
    }

    /**
     * @throws DataAccessException if somebody else has the time after all
     */
    void insert(BusinessId business, Appointment appointment, String note, DeskCalendar.Source source) {
        jdbc.sql("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, resource_id, starts_at,
                    ends_at, blocked_until, status, version, note, source, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?, ?)""")
                .param(business.value())
                .param(appointment.id().value())
                .param(appointment.customerId().value())
                .param(appointment.staffId().value())
                .param(appointment.serviceId().value())
                .param(appointment.resource())
                .param(Timestamp.from(appointment.time().start()))
                .param(Timestamp.from(appointment.time().end()))
                .param(Timestamp.from(
                        appointment.span().taken(appointment.time()).end()))
                .param(appointment.version())
                .param(note)
                .param(source.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the customer came, or what is to be known; one more version. */
    void mark(BusinessId business, AppointmentId id, Status status, String note) {
        jdbc.sql("""
                update appointment set status = ?, note = ?, version = version + 1, changed_at = ?
                where business_id = ? and id = ?""")
                .params(status.name(), note, Timestamp.from(clock.instant()), business.value(), id.value())
                .update();
    }

    /** The version, which nobody changes until the transaction ends. */
    Optional<Long> lockedVersion(BusinessId business, UUID id) {
        return jdbc.sql("select version from appointment where business_id = ? and id = ? for no key update")
                .params(business.value(), id)
                .query(Long.class)
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Appointments.appointment(row),
                Status.valueOf(row.getString("status")),
                row.getString("note"),
                person(row.getString("customer_name"), row.getString("customer_phone")));
    }

    private static Person person(@Nullable String name, @Nullable String phone) {
        return new Person(name, phone == null ? null : new PhoneNumber(phone));
    }
}
