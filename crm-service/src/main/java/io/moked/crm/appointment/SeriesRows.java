package io.moked.crm.appointment;

import io.moked.crm.calendar.Recurrence;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which appointments belong to which series. */
@Repository
class SeriesRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID create(BusinessId business, Recurrence recurrence, List<AppointmentId> appointments) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into appointment_series (business_id, id, every, unit, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        business.value(),
                        id,
                        recurrence.every(),
                        recurrence.unit().name(),
                        Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update appointment set series_id = :series where business_id = :business and id in (:appointments)")
                .param("series", id)
                .param("business", business.value())
                .param(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .update();
        return id;
    }

    /** An appointment and those after it in its series that are still expected, earliest first; held from now on. */
    List<AppointmentId> from(BusinessId business, AppointmentId first) {
        return jdbc.sql("""
                select a.id from appointment a
                join appointment f on f.business_id = a.business_id
                    and (f.id = a.id or f.series_id = a.series_id and f.starts_at < a.starts_at)
                where f.business_id = ? and f.id = ? and a.status = 'BOOKED'
                order by a.starts_at, a.id for no key update of a""")
                .params(business.value(), first.value())
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }
}
