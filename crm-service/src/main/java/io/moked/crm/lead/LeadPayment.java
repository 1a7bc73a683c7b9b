package io.moked.crm.lead;

import io.moked.crm.lead.Lead.Conversion;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes that a lead became a payment: the customer's lead in the service that was paid for, else the one in the matter it
 * was paid for, else the only one they have, unless that is known to be in another service. An appointment that has won a
 * lead already wins no second one by being paid.
 */
@Component
public class LeadPayment {

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Leads leads;

    LeadPayment(JdbcClient jdbc, Matters matters, Leads leads) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.leads = leads;
    }

    /**
     * Wins the lead, if there is one that was open when the money came.
     *
     * @param appointment that was paid for; absent if nobody knows
     * @param matter what for, in words
     */
    public void paid(
            BusinessId business,
            CustomerId customer,
            UUID payment,
            @Nullable UUID appointment,
            String matter,
            Instant at) {
        var names = new HashMap<String, @Nullable Object>();
        names.put("business", business.value());
        names.put("customer", customer.value());
        names.put("appointment", appointment);
        names.put("key", matters.of(business, matter, null).key());
        names.put("at", Timestamp.from(at));
        meant(names).ifPresent(lead -> {
            leads.lockedVersion(business, lead);
            if (meant(names).filter(lead::equals).isPresent()) {
                leads.close(business, lead, Lead.Status.WON, null, new Conversion(Conversion.Kind.PAYMENT, payment));
            }
        });
    }

    private Optional<UUID> meant(Map<String, @Nullable Object> names) {
        return jdbc.sql("""
                with open as (
                    select id, service_id, matter_key, count(*) over () as leads from lead
                    where business_id = :business and status = 'OPEN' and opened_at <= :at
                        and customer_id = customer_that_remains(:business, :customer)),
                booked as (
                    select service_id from appointment where business_id = :business and id = :appointment::uuid)
                select o.id from open o left join booked b on true
                where (o.service_id = b.service_id or o.matter_key = :key
                        or o.leads = 1 and (o.service_id is null or b.service_id is null))
                    and not exists (
                        select from lead where business_id = :business and converted_id = :appointment::uuid)
                order by o.service_id = b.service_id desc nulls last, o.matter_key = :key desc limit 1""").params(names).query(UUID.class).optional();
    }
}
