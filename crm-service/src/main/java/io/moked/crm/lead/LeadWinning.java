package io.moked.crm.lead;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides which lead a purchase wins: the customer's lead in the service that was bought, else the one in its matter, else
 * the only one they have, unless that is known to be in another service, or a lead in the service that was bought has been
 * won since it was opened. An appointment wins one lead, however often it is booked and paid for.
 */
@Component
class LeadWinning {

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Leads leads;

    LeadWinning(JdbcClient jdbc, Matters matters, Leads leads) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.leads = leads;
    }

    /** Wins the lead, if there is one. */
    void by(Purchase purchase) {
        var names = names(purchase);
        meant(names).ifPresent(lead -> {
            leads.lockedVersion(purchase.business(), lead);
            if (meant(names).filter(lead::equals).isPresent()) {
                leads.close(purchase.business(), lead, Lead.Status.WON, null, purchase.becomes());
            }
        });
    }

    private Map<String, @Nullable Object> names(Purchase purchase) {
        var named = matters.of(purchase.business(), purchase.matter(), null);
        var names = new HashMap<String, @Nullable Object>();
        names.put("business", purchase.business().value());
        names.put("customer", purchase.customer());
        names.put("appointment", purchase.appointment());
        names.put("named", named.service());
        names.put("key", named.key());
        names.put("words", new Matter(named.words(), null).key());
        names.put("at", purchase.at() == null ? null : Timestamp.from(purchase.at()));
        return names;
    }

    private Optional<UUID> meant(Map<String, @Nullable Object> names) {
        return jdbc.sql("""
                with bought as (
                    select coalesce(
                        (select service_id from appointment where business_id = :business and id = :appointment::uuid),
                        :named::uuid) as service),
                theirs as (
                    select * from lead
                    where business_id = :business and customer_id = customer_that_remains(:business, :customer)),
                open as (
                    select *, count(*) over () as leads from theirs
                    where status = 'OPEN' and opened_at <= coalesce(:at::timestamptz, 'infinity'))
                select o.id from open o, bought b
                where (o.service_id = b.service or o.matter_key in (:key, :words)
                        or o.leads = 1 and (o.service_id is null or b.service is null) and not exists (
                            select from theirs w
                            left join appointment a on a.business_id = w.business_id and a.id = w.converted_id
                            where w.status = 'WON' and w.closed_at >= o.opened_at
                                and b.service in (w.service_id, a.service_id)))
                    and not exists (
                        select from lead where business_id = :business and converted_id = :appointment::uuid)
                order by o.service_id = b.service desc nulls last, o.matter_key in (:key, :words) desc limit 1""").params(names).query(UUID.class).optional();
    }
}
