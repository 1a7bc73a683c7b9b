package io.moked.crm.lead;

import io.moked.crm.appointment.AppointmentObserver;
import io.moked.crm.lead.Lead.Conversion;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes that a lead became an appointment: the customer's lead in the service that was booked, else the only one they
 * have, if nobody knows of which service it is and that service has won none since. When that appointment is called off,
 * the lead is open again.
 */
@Component
class LeadConversion implements AppointmentObserver {

    private final JdbcClient jdbc;
    private final Leads leads;

    LeadConversion(JdbcClient jdbc, Leads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    @Override
    public void changed(BusinessId business, AppointmentId appointment) {
        var ids = Map.of("business", business.value(), "appointment", appointment.value());
        newlyBooked(ids).ifPresent(lead -> {
            leads.lockedVersion(business, lead);
            if (newlyBooked(ids).filter(lead::equals).isPresent()) {
                leads.close(
                        business,
                        lead,
                        Lead.Status.WON,
                        null,
                        new Conversion(Conversion.Kind.APPOINTMENT, appointment.value()));
            }
        });
        calledOff(ids).ifPresent(lead -> leads.reopen(business, lead));
    }

    private Optional<UUID> newlyBooked(Map<String, UUID> ids) {
        return jdbc.sql("""
                with booked as (
                    select customer_id, service_id from appointment
                    where business_id = :business and id = :appointment and status = 'BOOKED' and version = 1
                        and not exists (select from lead where business_id = :business and converted_id = :appointment)),
                open as (
                    select l.id, l.service_id, l.opened_at, count(*) over () as leads from lead l
                    join booked b using (customer_id)
                    where l.business_id = :business and l.status = 'OPEN')
                select o.id from open o, booked b
                where o.service_id = b.service_id or o.service_id is null and o.leads = 1 and not exists (
                    select from lead w
                    join appointment a on a.business_id = w.business_id and a.id = w.converted_id
                    where w.business_id = :business and w.customer_id = b.customer_id
                        and w.closed_at >= o.opened_at and a.service_id = b.service_id)
                order by o.service_id = b.service_id desc nulls last limit 1""").params(ids).query(UUID.class).optional();
    }

    private Optional<UUID> calledOff(Map<String, UUID> ids) {
        return jdbc.sql("""
                select l.id from lead l join appointment a on a.business_id = l.business_id and a.id = l.converted_id
                where l.business_id = :business and a.id = :appointment and a.status = 'CANCELLED' and l.status = 'WON'""").params(ids).query(UUID.class).optional();
    }
}
