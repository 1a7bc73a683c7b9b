package io.moked.ai.scenario.replay;

import io.moked.ai.business.Business;
import io.moked.ai.scenario.Scenario;
import io.moked.chassis.event.EventJson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How scenarios went with the saved settings, so that they need not be played with them again before each change. */
@Repository
@Transactional
class Baselines {

    private final JdbcClient jdbc;
    private final EventJson json;
    private final ReplaySettings settings;
    private final Clock clock;

    Baselines(JdbcClient jdbc, EventJson json, ReplaySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** The scenarios of which it is known. */
    Set<UUID> known(Business business) {
        return Set.copyOf(jdbc.sql("""
                        select id from scenario
                        where business_id = ? and baseline_of = ? and (baseline ->> 'at')::timestamptz > ?""")
                .params(
                        business.id().value(),
                        business.state().version(),
                        Timestamp.from(clock.instant().minus(settings.fresh())))
                .query(UUID.class)
                .list());
    }

    /** Notes it, unless the scenario was changed meanwhile. */
    void note(Business business, Scenario scenario, Run run) {
        if (!run.broke()) {
            jdbc.sql("""
                    update scenario set baseline = ?::jsonb, baseline_of = ?
                    where business_id = ? and id = ? and version = ?""")
                    .params(
                            json.write(run),
                            business.state().version(),
                            business.id().value(),
                            scenario.id(),
                            scenario.version())
                    .update();
        }
    }
}
