package io.moked.crm.waiting;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.crm.task.Noticed;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes of whom nothing can come any more, since their last day is over. Any instance may do it. */
@Component
class LastDays {

    private final WaitingEntries entries;
    private final Noticed noticed;
    private final TransactionTemplate transaction;

    LastDays(WaitingEntries entries, Noticed noticed, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.noticed = noticed;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT5M")
    void expire() {
        Tenancy.asAll(() -> {
            transaction.executeWithoutResult(status -> entries.expire().forEach(this::tell));
            return true;
        });
    }

    private void tell(WaitingEntries.Expired expired) {
        noticed.tell(
                expired.business(),
                new Noticed.Thing(
                        "waited in vain " + expired.id(),
                        "היום האחרון להמתנה עבר, ולא התפנה תור מתאים: " + expired.service() + ". כדאי לחזור אל הלקוח.",
                        null,
                        null,
                        expired.customer()));
    }
}
