package io.moked.crm.business;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services, the staff and the resources of businesses as appointments refer to them, also when they are no longer offered. */
@Repository
class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Business business) {
        writeServices(business);
        writeStaff(business);
        writeResources(business);
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
                    insert into staff_member (business_id, id, name, account_id) values (:business, :id, :name, :account)
                    on conflict (business_id, id) do update set name = excluded.name, account_id = excluded.account_id,
                        employed = true""")
                    .param("business", id)
                    .param("id", member.id().value())
                    .param("name", member.name())
                    .param("account", member.account())
                    .update();
        }
    }

    private void writeResources(Business business) {
        var id = business.id().value();
        jdbc.sql("update resource set kept = false where business_id = ?")
                .params(id)
                .update();
        for (var resource : business.resources()) {
            jdbc.sql("""
                    insert into resource (business_id, id, name) values (?, ?, ?)
                    on conflict (business_id, id) do update set name = excluded.name, kept = true""").params(id, resource.id().value(), resource.name()).update();
        }
    }
}
