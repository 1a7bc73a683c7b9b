package io.moked.chassis.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is long done from the tables of the chassis. Any instance may do it at any time. */
@Component
class Housekeeping {

    private final JdbcClient jdbc;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    Housekeeping(JdbcClient jdbc, org.springframework.transaction.PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new org.springframework.transaction.support.TransactionTemplate(transactions);
    }

    /** Events are remembered longer than any topic that is not compacted keeps them. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        io.moked.chassis.tenancy.Tenancy.asAll(() -> {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from outbox where published_at < now() - interval '1 day'")
                        .update();
                jdbc.sql("delete from inbox where received_at < now() - interval '60 days'")
                        .update();
                jdbc.sql("delete from answered_request where answered_at < now() - interval '1 day'")
                        .update();
                jdbc.sql("delete from work where done_at < now() - interval '7 days'")
                        .update();
                jdbc.sql("delete from work where failed_at < now() - interval '30 days'")
                        .update();
            });
            return true;
        });
    }
}
