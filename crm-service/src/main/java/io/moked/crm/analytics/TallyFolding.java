package io.moked.crm.analytics;

import io.moked.chassis.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one row of those that add to the same, so that reading stays quick. Nothing that is read changes by it. */
@Component
class TallyFolding {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TallyFolding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT15M")
    void fold() {
        Tenancy.asAll(() -> transaction.execute(status ->
                jdbc.sql("select moked_fold_tally()").query((row, number) -> 0).list()));
    }
}
