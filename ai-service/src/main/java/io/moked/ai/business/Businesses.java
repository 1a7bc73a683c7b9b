package io.moked.ai.business;

import io.moked.chassis.event.EventJson;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The businesses in their newest state. */
@Component
@Transactional
public class Businesses {

    private final JdbcClient jdbc;
    private final EventJson json;

    Businesses(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A business; empty if nothing was told of it yet. */
    public Optional<Business> find(BusinessId id) {
        return jdbc.sql("select state from business where business_id = ?")
                .params(id.value())
                .query(String.class)
                .optional()
                .map(state -> new Business(json.read(state.getBytes(StandardCharsets.UTF_8), BusinessChanged.class)));
    }

    /** Keeps a state unless a newer one is known. */
    void keep(BusinessChanged changed) {
        jdbc.sql("""
                        insert into business (business_id, version, state) values (?, ?, ?::jsonb)
                        on conflict (business_id) do update set version = excluded.version, state = excluded.state
                        where business.version < excluded.version""")
                .params(changed.businessId().value(), changed.version(), json.write(changed))
                .update();
    }
}
