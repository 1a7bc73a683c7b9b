package io.moked.ai.scenario.replay;

import io.moked.chassis.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets how replays went. Any instance may do it at any time. */
@Component
class ReplayForgetting {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReplaySettings settings;
    private final Clock clock;

    ReplayForgetting(JdbcClient jdbc, PlatformTransactionManager transactions, ReplaySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forget() {
        var before = Timestamp.from(clock.instant().minus(settings.keep()));
        Tenancy.asAll(() -> transaction.execute(status ->
                jdbc.sql("delete from replay where asked_at < ?").params(before).update()));
    }
}
