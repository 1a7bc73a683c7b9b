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

/** Notes that a lead became an appointment. When that appointment is called off, the lead is open again. */
@Component
class LeadConversion implements AppointmentObserver {

    private final JdbcClient jdbc;
    private final LeadWinning winning;
    private final Leads leads;

    LeadConversion(JdbcClient jdbc, LeadWinning winning, Leads leads) {
        this.jdbc = jdbc;
        this.winning = winning;
        this.leads = leads;
    }

    @Override
    public void changed(BusinessId business, AppointmentId appointment) {
        var ids = Map.of("business", business.value(), "appointment", appointment.value());
        newlyBooked(business, ids).ifPresent(winning::by);
        calledOff(ids).ifPresent(lead -> leads.reopen(business, lead));
    }

    private Optional<Purchase> newlyBooked(BusinessId business, Map<String, UUID> ids) {
        return jdbc.sql("""
                select a.id, a.customer_id, s.name from appointment a
                join service s on s.business_id = a.business_id and s.id = a.service_id
                where a.business_id = :business and a.id = :appointment and a.status = 'BOOKED' and a.version = 1""")
                .params(ids)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var becomes = new Conversion(Conversion.Kind.APPOINTMENT, id);
                    var customer = row.getObject("customer_id", UUID.class);
                    return new Purchase(business, customer, id, row.getString("name"), null, becomes);
                })
                .optional();
    }

    private Optional<UUID> calledOff(Map<String, UUID> ids) {
        return jdbc.sql("""
                select l.id from lead l join appointment a on a.business_id = l.business_id and a.id = l.converted_id
                where l.business_id = :business and a.id = :appointment and a.status = 'CANCELLED' and l.status = 'WON'""").params(ids).query(UUID.class).optional();
    }
}
