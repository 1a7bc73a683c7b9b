package io.moked.ai.scenario;

import io.moked.chassis.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets, after a while, what callers said whose number was withheld. Any instance may do it at any time. */
@Component
class WithheldForgetting {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ScenarioSettings settings;
    private final Clock clock;

    WithheldForgetting(
            JdbcClient jdbc, PlatformTransactionManager transactions, ScenarioSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forget() {
        var before = Timestamp.from(clock.instant().minus(settings.keepWithheld()));
        Tenancy.asAll(() ->
                transaction.execute(status -> jdbc.sql("delete from scenario where caller is null and said_at < ?")
                        .params(before)
                        .update()));
    }
}
