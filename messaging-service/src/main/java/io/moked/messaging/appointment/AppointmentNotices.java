package io.moked.messaging.appointment;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentId;
import io.moked.messaging.outgoing.MessageRequests;
import io.moked.messaging.outgoing.Origin;
import io.moked.messaging.template.Content;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells customers what became of their appointments. Topics have no order among each other, so only a version newer
 * than all before is told, and what older versions had to say is withdrawn if it was not sent yet.
 */
@Component
class AppointmentNotices {

    /**
     * A decision of the calendar.
     *
     * @param version of the appointment
     * @param content what to tell
     * @param isTold false if a person of the business wants the customer to get no message
     */
    record Decision(
            BusinessId business,
            AppointmentId appointment,
            long version,
            PhoneNumber customer,
            Content.Appointment content,
            Instant decidedAt,
            boolean isTold) {}

    private final JdbcClient jdbc;
    private final MessageRequests messages;

    AppointmentNotices(JdbcClient jdbc, MessageRequests messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void tell(Decision decision) {
        if (isNewest(decision)) {
            var origin = Origin.appointment(decision.appointment().value(), decision.version());
            messages.withdrawBefore(decision.business(), origin);
            if (decision.isTold()) {
                request(decision, origin);
            }
        }
    }

    private void request(Decision decision, Origin origin) {
        messages.request(
                decision.business(),
                origin,
                decision.customer(),
                decision.content(),
                decision.decidedAt(),
                decision.content().startsAt());
    }

    private boolean isNewest(Decision decision) {
        return jdbc.sql("""
                        insert into appointment_notice as told (business_id, appointment_id, version) values (?, ?, ?)
                        on conflict (business_id, appointment_id) do update set version = excluded.version
                        where told.version < excluded.version""")
                        .params(
                                decision.business().value(),
                                decision.appointment().value(),
                                decision.version())
                        .update()
                > 0;
    }
}
