package io.moked.chassis.outbox;

import io.moked.events.BusinessId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told already and is kept a while for operators. It goes sooner where somebody is forgotten. */
@Component
public class PublishedEvents {

    private final JdbcClient jdbc;

    PublishedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets, in the current transaction, what a business told about somebody.
     *
     * @param traces their numbers, and the ids of what is theirs
     */
    public void forget(BusinessId business, Collection<String> traces) {
        jdbc.sql("""
                delete from outbox o where published_at is not null and headers ->> 'ce_businessid' = ? and exists (
                    select from unnest(?::text[]) trace where position(trace in o.payload) > 0)""").params(business.toString(), traces.toArray(String[]::new)).update();
    }
}
