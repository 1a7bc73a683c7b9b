package io.moked.messaging.outgoing;

import io.moked.chassis.outbox.PublishedEvents;
import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets the messages to a customer who was erased, sent or not, with their words and number. One of which it is not
 * known whether the carrier took it is settled first, gets no SMS after it, and goes an hour later.
 *
 * <p>Topics have no order among each other: what was asked for before the erasure may come after it, and is then sent.
 * An hour later it is forgotten too, as is all of that hour that is not waiting any more.
 */
@Component
class Erasure implements Worker<EraseLateMessages> {

    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Work work;
    private final PublishedEvents published;

    Erasure(JdbcClient jdbc, Work work, PublishedEvents published) {
        this.published = published;
        this.jdbc = jdbc;
        this.work = work;
    }

    /** Erases in the current transaction, and once more later. */
    void erase(CustomerErased event) {
        forgetWhatWasTold(event);
        on(event, "delete from message where stage <> 'ATTEMPTED' and created_at <= :erasedAt");
        on(event, "update message set withdrawn = true where stage = 'ATTEMPTED' and created_at <= :erasedAt");
        work.note(event.businessId(), event.customerId().toString(), new EraseLateMessages(event), LATE);
    }

    private void forgetWhatWasTold(CustomerErased event) {
        published.forget(
                event.businessId(),
                event.phones().stream().map(PhoneNumber::e164).toList());
    }

    private void on(CustomerErased event, String change) {
        jdbc.sql(change + " and business_id = :business and recipient = any (:phones)")
                .param("erasedAt", Timestamp.from(event.erasedAt()))
                .param("late", Timestamp.from(event.erasedAt().plus(LATE)))
                .param("business", event.businessId().value())
                .param("phones", event.phones().stream().map(PhoneNumber::e164).toArray(String[]::new))
                .update();
    }

    @Override
    public Class<EraseLateMessages> work() {
        return EraseLateMessages.class;
    }

    @Override
    public Runnable perform(EraseLateMessages late, int attempt) {
        return () -> {
            forgetWhatWasTold(late.erased());
            on(
                    late.erased(),
                    "delete from message where stage not in ('ATTEMPTED', 'WAITING') and created_at <= :late");
        };
    }

    @Override
    public void giveUp(EraseLateMessages late, Throwable lastFailure) {}
}
