package io.moked.ai.conversation;

import io.moked.chassis.outbox.PublishedEvents;
import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets the conversations that a customer who was erased began before it, with all that was said, done, wished and told.
 *
 * <p>Topics have no order among each other: a {@code call.received} or {@code caller.spoke} of before may come after and
 * begin a conversation again. It begins when the event says, so that doing the same an hour later finds it, and leaves
 * alone who called anew. Later ones than that, and conversations from a withheld number, are forgotten by age.
 *
 * <p>Trials are nobody's, all with the number of nobody: they stay, so that nobody starts the count of them anew, and go
 * with their day.
 *
 * <p>Synthesised phrases have a hash of their words instead of a conversation, so that nobody can say whose they are;
 * they go when they were not spoken for a time.
 */
@Component
class Erasure implements Worker<EraseLateComers> {

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
        delete(event);
        work.note(event.businessId(), event.customerId().toString(), new EraseLateComers(event), LATE);
    }

    private void delete(CustomerErased event) {
        var phones = event.phones().stream().map(PhoneNumber::e164).toArray(String[]::new);
        var erasedAt = Timestamp.from(event.erasedAt());
        var traces = new ArrayList<>(List.of(phones));
        traces.addAll(jdbc.sql("""
                select unnest(array[id, call_id])::text as trace from conversation
                where business_id = ? and caller = any (?) and begun_at <= ? and purpose = 'REAL'""")
                .params(event.businessId().value(), phones, erasedAt)
                .query(String.class)
                .list());
        traces.removeIf(Objects::isNull);
        published.forget(event.businessId(), traces);
        jdbc.sql("""
                delete from conversation
                where business_id = ? and caller = any (?) and begun_at <= ? and purpose = 'REAL'""").params(event.businessId().value(), phones, erasedAt).update();
        jdbc.sql("update wish set customer = null where business_id = ? and customer = any (?) and asked_at <= ?")
                .params(event.businessId().value(), phones, erasedAt)
                .update();
    }

    @Override
    public Class<EraseLateComers> work() {
        return EraseLateComers.class;
    }

    @Override
    public Runnable perform(EraseLateComers late, int attempt) {
        return () -> delete(late.erased());
    }

    @Override
    public void giveUp(EraseLateComers late, Throwable lastFailure) {}
}
