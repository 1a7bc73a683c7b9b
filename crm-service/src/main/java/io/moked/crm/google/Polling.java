package io.moked.crm.google;

import io.moked.chassis.tenancy.Tenancy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every calendar from time to time, so that a push that was lost costs minutes. Any instance may do it. */
@Component
class Polling {

    private static final int MOST = 100;

    private final Connections connections;
    private final Turns turns;
    private final GoogleSettings settings;
    private final TransactionTemplate transaction;

    Polling(Connections connections, Turns turns, GoogleSettings settings, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.turns = turns;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void poll() {
        Tenancy.asAll(() -> {
            transaction.executeWithoutResult(status -> connections
                    .due(settings.poll(), MOST)
                    .forEach(connection -> turns.want(connection.business(), connection.staff())));
            return true;
        });
    }
}
