package io.moked.ai.conversation;

import io.moked.ai.tools.Purpose;
import io.moked.chassis.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets conversations in which nothing was said for long, with all that belongs to them. What others need of them was
 * told in events. Any instance may do it at any time.
 */
@Component
class Forgetting {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConversationSettings settings;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, PlatformTransactionManager transactions, ConversationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forget() {
        forget(Purpose.REAL, settings.keep());
        forget(Purpose.TRIAL, settings.keepTrials());
    }

    private void forget(Purpose purpose, Duration keep) {
        var before = Timestamp.from(clock.instant().minus(keep));
        Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql("""
                        delete from conversation where purpose = :purpose and begun_at < :before and not exists (
                            select 1 from step
                            where step.business_id = conversation.business_id
                            and step.conversation_id = conversation.id
                            and step.heard_at >= :before)""")
                .param("purpose", purpose.name())
                .param("before", before)
                .update()));
    }
}
