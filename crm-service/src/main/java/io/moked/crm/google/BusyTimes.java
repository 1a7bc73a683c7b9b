package io.moked.crm.google;

import io.moked.crm.appointment.BusySource;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When people are busy with what is in their calendars beside our appointments: from when to when, and nothing else. */
@Repository
class BusyTimes implements BusySource {

    private record Busy(StaffId staff, Period time) {}

    /** An appointment in whose time somebody wrote something else. */
    record Overlap(AppointmentId appointment, Period time) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BusyTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<StaffId, List<Period>> busy(BusinessId business, Period window) {
        return jdbc
                .sql("""
                select staff_id, starts_at, ends_at from google_busy
                where business_id = ? and starts_at < ? and ends_at > ?""")
                .params(business.value(), Timestamp.from(window.end()), Timestamp.from(window.start()))
                .query((row, number) -> new Busy(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new Period(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .stream()
                .collect(Collectors.groupingBy(
                        Busy::staff, Collectors.mapping(Busy::time, Collectors.toUnmodifiableList())));
    }

    void put(Connection connection, String event, Period time) {
        jdbc.sql("""
                insert into google_busy (business_id, staff_id, event_id, starts_at, ends_at) values (?, ?, ?, ?, ?)
                on conflict (business_id, staff_id, event_id)
                do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .params(
                        connection.business().value(),
                        connection.staff().value(),
                        event,
                        Timestamp.from(time.start()),
                        Timestamp.from(time.end()))
                .update();
    }

    void remove(Connection connection, String event) {
        jdbc.sql("delete from google_busy where business_id = ? and staff_id = ? and event_id = ?")
                .params(connection.business().value(), connection.staff().value(), event)
                .update();
    }

    /** Nothing else takes somebody's time. */
    void keepOnly(Connection connection, Collection<String> events) {
        jdbc.sql("delete from google_busy where business_id = ? and staff_id = ? and event_id <> all (?)")
                .params(connection.business().value(), connection.staff().value(), events.toArray(String[]::new))
                .update();
    }

    /** Appointments to come in whose time somebody is busy otherwise. */
    List<Overlap> overlaps(BusinessId business, StaffId staff) {
        return jdbc.sql("""
                select distinct on (a.id) a.id, b.starts_at, b.ends_at from appointment a
                join google_busy b on b.business_id = a.business_id and b.staff_id = a.staff_id
                    and b.starts_at < a.ends_at and b.ends_at > a.starts_at
                where a.business_id = ? and a.staff_id = ? and a.status = 'BOOKED' and a.ends_at > ?
                order by a.id, b.starts_at""")
                .params(business.value(), staff.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> new Overlap(
                        new AppointmentId(row.getObject("id", UUID.class)),
                        new Period(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())))
                .list();
    }
}
