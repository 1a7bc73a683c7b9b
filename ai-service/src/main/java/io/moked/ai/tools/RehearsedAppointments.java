package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.events.BusinessId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of trials. */
@Component
@Transactional
public class RehearsedAppointments {

    private final JdbcClient jdbc;

    RehearsedAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one stand before a word is said, if the business has such a service and such a member of staff. */
    public void put(Business business, ConversationId trial, ServiceId service, StaffId staff, Instant start) {
        var state = business.state();
        state.services().stream()
                .filter(one -> one.serviceId().equals(service))
                .findFirst()
                .ifPresent(offered -> state.staff().stream()
                        .filter(one -> one.staffId().equals(staff))
                        .findFirst()
                        .map(one -> new FreeSlots.Slot(start, one.staffId().value(), one.name()))
                        .ifPresent(slot ->
                                keep(business.id(), trial, RehearsedAppointment.at(slot, offered, UUID.randomUUID()))));
    }

    List<RehearsedAppointment> of(ConversationId trial) {
        return jdbc.sql("""
                        select id, service_id, staff_id, staff_name, starts_at, ends_at from rehearsed_appointment
                        where conversation_id = ? order by starts_at""")
                .params(trial.value())
                .query(RehearsedAppointments::appointment)
                .list();
    }

    void keep(BusinessId business, ConversationId trial, RehearsedAppointment appointment) {
        jdbc.sql("""
                        insert into rehearsed_appointment
                            (business_id, conversation_id, id, service_id, staff_id, staff_name, starts_at, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (business_id, id) do update set staff_id = excluded.staff_id,
                            staff_name = excluded.staff_name, starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .params(
                        business.value(),
                        trial.value(),
                        appointment.id(),
                        appointment.service().value(),
                        appointment.staff(),
                        appointment.staffName(),
                        Timestamp.from(appointment.startsAt()),
                        Timestamp.from(appointment.endsAt()))
                .update();
    }

    void drop(RehearsedAppointment appointment) {
        jdbc.sql("delete from rehearsed_appointment where id = ?")
                .params(appointment.id())
                .update();
    }

    private static RehearsedAppointment appointment(ResultSet row, int number) throws SQLException {
        return new RehearsedAppointment(
                row.getObject(1, UUID.class),
                new ServiceId(row.getObject(2, UUID.class)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant());
    }
}
