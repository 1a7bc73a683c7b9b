package io.moked.crm.call;

import io.moked.crm.customer.Customer;
import io.moked.crm.customer.Customers;
import io.moked.crm.timeline.Timeline;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose call it was. What is known of a call comes by several topics in any order, and some of it names no caller;
 * whatever names one first settles it for all.
 */
@Repository
public class Calls {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Timeline timeline;

    Calls(JdbcClient jdbc, Customers customers, Timeline timeline) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.timeline = timeline;
    }

    /**
     * The customer who called.
     *
     * @param caller who, as this news has it; absent if the number is withheld or the news does not say
     * @return absent as long as nobody said
     */
    public @Nullable CustomerId customer(BusinessId business, CallId call, @Nullable PhoneNumber caller) {
        var customer = caller == null ? null : customers.withPhone(business, caller);
        var known = jdbc.sql("""
                insert into phone_call as old (business_id, id, customer_id) values (?, ?, ?)
                on conflict (business_id, id) do update set customer_id = coalesce(old.customer_id, excluded.customer_id)
                returning customer_id""")
                .param(business.value())
                .param(call.value())
                .param(idOf(customer))
                .query((row, number) -> new Known(row.getObject(1, UUID.class)))
                .single();
        if (known.customer() == null) {
            return null;
        }
        var id = new CustomerId(known.customer());
        timeline.attribute(business, call, id);
        return id;
    }

    private record Known(@Nullable UUID customer) {}

    private static @Nullable UUID idOf(@Nullable Customer customer) {
        return customer == null ? null : customer.id().value();
    }
}
