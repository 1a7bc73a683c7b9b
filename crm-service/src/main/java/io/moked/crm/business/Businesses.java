package io.moked.crm.business;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The businesses. A business is kept whole, as its owner describes it; its services and staff stand in tables of their
 * own beside it, for appointments to refer to, and stay there when they are no longer offered.
 */
@Repository
public class Businesses {

    private record Kept(long version, Business business) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Events events;
    private final Clock clock;

    Businesses(JdbcClient jdbc, JsonMapper json, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A business, if it is there and the current tenancy may see it. */
    public Optional<Business> find(BusinessId id) {
        return jdbc.sql("select definition from business where business_id = ?")
                .params(id.value())
                .query(String.class)
                .optional()
                .map(definition -> json.readValue(definition, Business.class));
    }

    /** Makes businesses what they are described to be, and tells what changed. */
    void put(Collection<Business> businesses) {
        businesses.forEach(this::releaseNumbers);
        businesses.forEach(this::put);
    }

    private void releaseNumbers(Business business) {
        jdbc.sql("delete from business_number where business_id = ?")
                .params(business.id().value())
                .update();
    }

    private void put(Business business) {
        var id = business.id().value();
        var definition = json.writeValueAsString(business);
        var isNew = jdbc.sql("""
                insert into business (business_id, key, name, version, definition, changed_at)
                values (?, ?, ?, 1, ?::jsonb, now()) on conflict (business_id) do nothing""")
                .params(id, business.key(), business.name(), definition)
                .update();
        if (isNew == 1) {
            write(business, 1);
            return;
        }
        var kept = kept(id);
        if (!kept.business().equals(business)) {
            jdbc.sql("""
                    update business set key = ?, name = ?, version = ?, definition = ?::jsonb, changed_at = now()
                    where business_id = ?""")
                    .params(business.key(), business.name(), kept.version() + 1, definition, id)
                    .update();
            write(business, kept.version() + 1);
        } else {
            business.numbers().forEach(number -> holdNumber(id, number));
        }
    }

    private Kept kept(UUID id) {
        return jdbc.sql("select version, definition from business where business_id = ? for update")
                .params(id)
                .query((row, number) -> new Kept(row.getLong(1), json.readValue(row.getString(2), Business.class)))
                .single();
    }

    private void write(Business business, long version) {
        var id = business.id().value();
        business.numbers().forEach(number -> holdNumber(id, number));
        writeServices(business);
        writeStaff(business);
        events.publish(business.published(version, clock.instant()));
    }

    private void holdNumber(UUID business, PhoneNumber number) {
        jdbc.sql("insert into business_number (business_id, number) values (?, ?)")
                .params(business, number.e164())
                .update();
    }

    private void writeServices(Business business) {
        var id = business.id().value();
        jdbc.sql("update service set offered = false where business_id = ?")
                .params(id)
                .update();
        for (var service : business.services()) {
            jdbc.sql("""
                    insert into service (business_id, id, name, minutes, price_agorot) values (?, ?, ?, ?, ?)
                    on conflict (business_id, id) do update set name = excluded.name, minutes = excluded.minutes,
                        price_agorot = excluded.price_agorot, offered = true""")
                    .param(id)
                    .param(service.serviceId().value())
                    .param(service.name())
                    .param(service.durationMinutes())
                    .param(service.price() == null ? null : service.price().agorot())
                    .update();
        }
    }

    private void writeStaff(Business business) {
        var id = business.id().value();
        jdbc.sql("update staff_member set employed = false where business_id = ?")
                .params(id)
                .update();
        for (var member : business.staff()) {
            jdbc.sql("""
                    insert into staff_member (business_id, id, name) values (?, ?, ?)
                    on conflict (business_id, id) do update set name = excluded.name, employed = true""").params(id, member.id().value(), member.name()).update();
        }
    }
}
