package io.moked.crm.waiting;

import io.moked.chassis.tenancy.Tenancy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes of whom nothing can come any more, since their last day is over. Any instance may do it. */
@Component
class LastDays {

    private final WaitingEntries entries;
    private final TransactionTemplate transaction;

    LastDays(WaitingEntries entries, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT5M")
    void expire() {
        Tenancy.asAll(() -> {
            transaction.executeWithoutResult(status -> entries.expire());
            return true;
        });
    }
}
