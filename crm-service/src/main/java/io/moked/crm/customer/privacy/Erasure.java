package io.moked.crm.customer.privacy;

import io.moked.chassis.outbox.Events;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Forgotten;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets a customer with every word: what is left is that there was a call and that somebody had an appointment. What
 * comes late of those calls is dropped by triggers, and what else is told of before is refused by {@link Forgotten}. A row
 * that stays is made blank, since others refer to it.
 *
 * <p>Numbers are theirs that they have, or had once and nobody else has now. What the other services keep of a number that
 * went from them to another customer stays there until its age: it cannot be told from what that customer said.
 */
@Component
class Erasure {

    private static final String ERASED = """
            with whose as materialized (
                select id from customer where business_id = :business and (id = :id or merged_into = :id)),
            former as materialized (
                select caller as phone from phone_call where business_id = :business and customer_id = :id
                union select before ->> 'phone' from row_change
                where business_id = :business and kind = 'customer' and customers && array(select id from whose)),
            numbers as materialized (
                select phone from customer_phone where business_id = :business and customer_id = :id
                union select phone from former f
                where phone is not null and not exists (
                    select from customer_phone p
                    where p.business_id = :business and p.phone = f.phone and p.customer_id <> :id)),
            talks as materialized (
                select id from phone_call where business_id = :business
                    and (customer_id = :id or caller in (select phone from numbers))
                union select subject from timeline_entry
                where business_id = :business and customer_id = :id and kind in ('CONVERSATION', 'MESSAGE')
                union select conversation_id from appointment
                where business_id = :business and customer_id = :id and conversation_id is not null)
            """;

    /** In this order: what tells which rows are theirs goes last. */
    private static final List<String> STEPS = List.of(
            "insert into erased_conversation (business_id, id) select :business, id from talks on conflict do nothing",
            """
            delete from utterance u where business_id = :business
                and (u.call_id in (select id from talks) or u.conversation_id in (select id from talks))""",
            "delete from recording where business_id = :business and call_id in (select id from talks)",
            """
            delete from appointment_decision d where business_id = :business and (
                d.event ->> 'customerId' in (select id::text from whose)
                or d.event ->> 'customerPhone' in (select phone from numbers)
                or d.request_id in (
                    select subject from timeline_entry
                    where business_id = :business and customer_id = :id and kind = 'APPOINTMENT')
                or d.request_id in (
                    select request_id from appointment where business_id = :business and customer_id = :id))""",
            "update appointment set words = null, note = '' where business_id = :business and customer_id = :id",
            """
            delete from timeline_entry t where business_id = :business
                and (t.customer_id = :id or t.call_id in (select id from talks))""",
            """
            , gone as (
                delete from task t where business_id = :business and (t.customer_id = :id
                    or t.lead_id in (select id from lead where business_id = :business and customer_id = :id)
                    or t.appointment_id in (
                        select id from appointment where business_id = :business and customer_id = :id)
                    or t.customer_phone in (select phone from numbers) or t.call_id in (select id from talks))
                returning id)
            delete from row_change where business_id = :business and row_id in (select id from gone)""",
            """
            update payment set customer_id = null, description = '', appointment_id = null, conversation_id = null
            where business_id = :business and customer_id = :id""",
            "delete from lead where business_id = :business and customer_id = :id",
            "delete from waiting_entry where business_id = :business and customer_id = :id",
            "delete from consent where business_id = :business and customer_id = :id",
            "delete from customer_file where business_id = :business and customer_id = :id",
            """
            delete from outbox o where published_at is not null and headers ->> 'ce_businessid' = :business::text and (
                exists (select from whose where position(whose.id::text in o.payload) > 0)
                or exists (select from numbers where position(numbers.phone in o.payload) > 0)
                or exists (select from talks where position(talks.id::text in o.payload) > 0))""",
            """
            delete from answered_request a where business_id = :business
                and exists (
                    select from whose where position(convert_to(whose.id::text, 'UTF8') in a.body) > 0
                        or position(whose.id::text in a.about) > 0)""",
            """
            update phone_call set customer_id = null, caller = null, summary = null, follow_ups = '[]',
                quality_reasons = '[]'
            where business_id = :business and id in (select id from talks)""",
            "delete from customer_phone where business_id = :business and customer_id = :id",
            """
            update customer set name = null, search_name = '', main_phone = null, email = null, id_number = null,
                address_gender = null, tags = '{}', notes = '', version = version + 1, changed_at = :now,
                erased_at = :now
            where business_id = :business and id in (select id from whose)""",
            "delete from row_change where business_id = :business and customers && array(select id from whose)");

    private final JdbcClient jdbc;
    private final Events events;
    private final Customers customers;
    private final Forgotten forgotten;
    private final Clock clock;

    Erasure(JdbcClient jdbc, Events events, Customers customers, Forgotten forgotten, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.customers = customers;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /**
     * Erases a customer who is locked, and tells that nothing is known of them any more; the other services are told of
     * their numbers, none of which another customer has ({@code customer_phone} has each once in a business).
     */
    void erase(BusinessId business, CustomerId customer) {
        var now = clock.instant();
        var parameters = Map.of("business", business.value(), "id", customer.value(), "now", Timestamp.from(now));
        var erased = new CustomerErased(customer, business, phones(parameters), now);
        jdbc.sql("select set_config('moked.forgets', 'on', true)")
                .query(String.class)
                .single();
        STEPS.forEach(step -> jdbc.sql(ERASED + step).params(parameters).update());
        forgotten.add(business, erased.phones(), now);
        customers.tell(business, customer);
        events.publish(erased);
    }

    private List<PhoneNumber> phones(Map<String, ?> parameters) {
        return jdbc.sql(ERASED + """
                select n.phone from numbers n
                order by n.phone is distinct from (
                    select main_phone from customer where business_id = :business and id = :id), n.phone""")
                .params(parameters)
                .query((row, number) -> new PhoneNumber(row.getString("phone")))
                .list();
    }
}
