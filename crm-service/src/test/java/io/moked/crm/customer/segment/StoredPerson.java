package io.moked.crm.customer.segment;

import io.moked.crm.business.Business;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a person into the database. */
final class StoredPerson {

    private final JdbcClient jdbc;
    private final UUID business;
    private final UUID staff;
    private final Person person;

    private StoredPerson(JdbcClient jdbc, Business business, Person person) {
        this.jdbc = jdbc;
        this.business = business.id().value();
        this.staff = business.staff().getFirst().id().value();
        this.person = person;
    }

    static void store(JdbcClient jdbc, Business business, Person person) {
        var stored = new StoredPerson(jdbc, business, person);
        stored.customer();
        person.visits().forEach(stored::visit);
        person.calls().forEach(stored::call);
        person.agreements().forEach(stored::agreement);
        person.leads().forEach(stored::lead);
        person.payments().forEach(stored::payment);
    }

    private void customer() {
        jdbc.sql("""
                insert into customer (business_id, id, main_phone, email, address_gender, tags, created_at, last_seen_at,
                    changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(business, person.id(), person.phone(), person.email())
                .param(person.gender() == null ? null : person.gender().name())
                .params(person.tags().toArray(String[]::new), Timestamp.from(person.createdAt()))
                .param(Timestamp.from(person.lastSeenAt()))
                .update();
    }

    private void visit(Person.Visit visit) {
        jdbc.sql("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at,
                    blocked_until, status, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(business, UUID.randomUUID(), person.id(), staff, visit.service())
                .params(
                        Timestamp.from(visit.startsAt()),
                        Timestamp.from(visit.endsAt()),
                        Timestamp.from(visit.endsAt()))
                .param(visit.status())
                .update();
    }

    private void call(Person.Call call) {
        jdbc.sql("""
                insert into phone_call (business_id, id, customer_id, answered_by, ending, spoken, started_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(business, call.id(), person.id(), call.answeredBy())
                .param(call.ending())
                .params(call.spoken(), Timestamp.from(call.startedAt()))
                .update();
        if (call.taskDone()) {
            jdbc.sql("""
                    insert into task (business_id, id, request_id, kind, text, customer_id, call_id, status, requested_at,
                        done_at)
                    values (?, ?, ?, 'CALL_BACK', '', ?, ?, 'DONE', now(), now())""")
                    .params(business, UUID.randomUUID(), UUID.randomUUID(), person.id(), call.id())
                    .update();
        }
    }

    private void lead(Person.Lead lead) {
        jdbc.sql("""
                insert into lead_stage (business_id, id, name, place) values (?, ?, 'stage', 1) on conflict do nothing""").params(business, lead.stage()).update();
        jdbc.sql("""
                insert into lead (business_id, id, customer_id, matter, matter_key, stage_id, position, status, source,
                    opened_at, stage_since, closed_at)
                values (?, ?, ?, 'x', ?, ?, 1, ?, 'DESK', now(), now(), case when ? then null else now() end)""")
                .params(
                        business,
                        UUID.randomUUID(),
                        person.id(),
                        UUID.randomUUID().toString(),
                        lead.stage())
                .params(lead.isOpen() ? "OPEN" : "LOST", lead.isOpen())
                .update();
    }

    private void payment(Person.Payment payment) {
        jdbc.sql("""
                insert into payment (business_id, id, customer_id, amount_agorot, description, paid_at)
                values (?, gen_random_uuid(), ?, ?, 'x', ?)""")
                .params(business, person.id(), payment.agorot(), Timestamp.from(payment.paidAt()))
                .update();
    }

    private void agreement(Person.Agreement agreement) {
        jdbc.sql("""
                insert into consent (business_id, customer_id, purpose, channel, granted, source, at)
                values (?, ?, ?, ?, ?, 'story', now())""")
                .params(business, person.id(), agreement.purpose())
                .params(agreement.channel().name(), agreement.granted())
                .update();
    }
}
