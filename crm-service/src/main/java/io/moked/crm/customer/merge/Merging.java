package io.moked.crm.customer.merge;

import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one customer of two. Both are locked in the order of their ids; what others are about to note about the one that
 * goes waits, and then follows it by a trigger.
 */
@Component
class Merging {

    /** Whatever belongs to a customer; a test compares it with the foreign keys. */
    static final List<String> BELONGINGS = List.of(
            "customer_phone",
            "appointment",
            "phone_call",
            "timeline_entry",
            "task",
            "lead",
            "waiting_entry",
            "payment",
            "consent",
            "customer_file");

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Clock clock;

    Merging(JdbcClient jdbc, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Merges another customer into one; nothing happens if that is done.
     *
     * @return the one that remains
     * @throws Problem {@code not-found} if there is no such customer, {@code conflict} if one of them has gone into a
     *     third in the meantime
     */
    CustomerId merge(BusinessId business, CustomerId one, CustomerId other) {
        lock(business, one, other);
        var remaining = customers.remaining(business, one).orElseThrow(Problem::notFound);
        if (remaining.equals(customers.remaining(business, other).orElseThrow(Problem::notFound))) {
            return remaining;
        }
        if (!remaining.equals(one) || !customers.remaining(business, other).equals(java.util.Optional.of(other))) {
            throw Problem.conflict("other", "customer.merged");
        }
        var ids = Map.<String, UUID>of("business", business.value(), "one", one.value(), "other", other.value());
        requireNoTwoOffers(ids);
        uniteLeads(ids);
        uniteWaiting(ids);
        BELONGINGS.forEach(table -> jdbc.sql("update " + table
                        + " set customer_id = :one where business_id = :business and customer_id = :other")
                .params(ids)
                .update());
        unite(ids);
        customers.tell(business, other);
        customers.tell(business, one);
        return one;
    }

    private void lock(BusinessId business, CustomerId one, CustomerId other) {
        jdbc.sql("select id from customer where business_id = ? and id in (?, ?) order by id for update")
                .params(business.value(), one.value(), other.value())
                .query(UUID.class)
                .list();
    }

    /** Of two open leads in one matter, the one of the customer that remains stays, with what was noted on both. */
    private void uniteLeads(Map<String, UUID> ids) {
        var same = """
                with same as (
                    select a.id as stays, b.id as goes from lead a
                    join lead b on b.business_id = a.business_id and b.matter_key = a.matter_key and b.status = 'OPEN'
                    where a.business_id = :business and a.customer_id = :one and b.customer_id = :other
                        and a.status = 'OPEN')
                """;
        Stream.of(
                        "update lead_note n set lead_id = stays from same where n.business_id = :business and lead_id = goes",
                        "update task t set lead_id = stays from same where t.business_id = :business and lead_id = goes",
                        """
                        delete from timeline_entry t using same
                        where t.business_id = :business and t.kind = 'LEAD' and t.subject = goes""",
                        "update lead l set version = version + 1 from same where l.business_id = :business and l.id = stays",
                        "delete from lead l using same where l.business_id = :business and l.id = goes")
                .forEach(step -> jdbc.sql(same + step).params(ids).update());
    }

    /** What is held for both of them was promised to both. */
    private void requireNoTwoOffers(Map<String, UUID> ids) {
        var twice = jdbc.sql("""
                select exists (
                    select from waiting_entry a join waiting_entry b using (business_id, service_id)
                    where business_id = :business and a.customer_id = :one and b.customer_id = :other
                        and a.status = 'OFFERED' and b.status = 'OFFERED')""").params(ids).query(Boolean.class).single();
        if (twice) {
            throw Problem.conflict("other", "waiting.both-offered");
        }
    }

    /** Of two who wait for one service, whoever has an offer stays, else whoever waits longer. */
    private void uniteWaiting(Map<String, UUID> ids) {
        jdbc.sql("""
                delete from waiting_entry goes using waiting_entry stays
                where goes.business_id = :business and stays.business_id = :business
                    and goes.service_id = stays.service_id
                    and goes.status in ('WAITING', 'OFFERED') and stays.status in ('WAITING', 'OFFERED')
                    and (goes.customer_id = :one and stays.customer_id = :other
                        or goes.customer_id = :other and stays.customer_id = :one)
                    and (goes.status = 'WAITING', goes.since, goes.id) > (stays.status = 'WAITING', stays.since, stays.id)""").params(ids).update();
    }

    /** What both know differently goes into the notes. */
    private void unite(Map<String, UUID> ids) {
        jdbc.sql("""
                update customer one set
                    name = coalesce(one.name, other.name),
                    search_name = coalesce(nullif(one.search_name, ''), other.search_name),
                    main_phone = coalesce(one.main_phone, other.main_phone),
                    email = coalesce(one.email, other.email),
                    id_number = coalesce(one.id_number, other.id_number),
                    address_gender = coalesce(one.address_gender, other.address_gender),
                    tags = one.tags || array(select unnest(other.tags) except select unnest(one.tags)),
                    notes = concat_ws(e'\n', nullif(one.notes, ''), nullif(other.notes, ''), nullif(concat_ws(' · ',
                        case when other.name <> one.name then other.name end,
                        case when other.email <> one.email then other.email end,
                        case when other.id_number <> one.id_number then other.id_number end), '')),
                    created_at = least(one.created_at, other.created_at),
                    last_seen_at = greatest(one.last_seen_at, other.last_seen_at),
                    version = one.version + 1,
                    changed_at = :now
                from customer other
                where one.business_id = :business and one.id = :one
                    and other.business_id = :business and other.id = :other""").params(ids).param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("""
                update customer set name = null, search_name = '', main_phone = null, email = null, id_number = null,
                    address_gender = null, tags = '{}', notes = '', merged_into = :one, version = version + 1,
                    changed_at = :now
                where business_id = :business and id = :other""").params(ids).param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("update customer set merged_into = :one where business_id = :business and merged_into = :other")
                .params(ids)
                .update();
    }
}
