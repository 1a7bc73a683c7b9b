package io.moked.messaging.business;

import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known here of each business. */
@Repository
public class Businesses {

    private final JdbcClient jdbc;

    Businesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What its customers call it; empty while nothing was heard of the business yet. */
    public Optional<String> nameOf(BusinessId business) {
        return jdbc.sql("select name from business where business_id = ?")
                .params(business.value())
                .query(String.class)
                .optional();
    }

    void keep(BusinessChanged business) {
        jdbc.sql("""
                        insert into business as known (business_id, version, name) values (?, ?, ?)
                        on conflict (business_id) do update set version = excluded.version, name = excluded.name
                        where known.version < excluded.version""")
                .params(business.businessId().value(), business.version(), business.name())
                .update();
    }
}
