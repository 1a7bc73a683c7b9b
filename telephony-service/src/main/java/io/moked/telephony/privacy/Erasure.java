package io.moked.telephony.privacy;

import io.moked.chassis.outbox.PublishedEvents;
import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerErased;
import io.moked.telephony.recording.Recordings;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets the calls a customer who was erased made before it: the number, the recordings with their files, the agent's
 * words. That there was a call stays, and is marked, so that a recording fetched later is not kept either. Calls are told
 * of here first, so none of before can come after.
 *
 * <p>A call that goes on meanwhile needs what it was told, for repeated webhooks: its words go hours later.
 */
@Component
class Erasure implements Worker<ForgetWords> {

    /** Longer than the carrier lets a call go on. */
    private static final Duration CALLS_ARE_OVER = Duration.ofHours(5);

    private final JdbcClient jdbc;
    private final Work work;
    private final Recordings recordings;
    private final PublishedEvents published;

    Erasure(JdbcClient jdbc, Work work, Recordings recordings, PublishedEvents published) {
        this.published = published;
        this.jdbc = jdbc;
        this.work = work;
        this.recordings = recordings;
    }

    /** Erases in the current transaction; files, and the words of calls that go on, soon after it. */
    void erase(CustomerErased event) {
        published.forget(event.businessId(), traces(event));
        jdbc.sql("""
                        update call set caller = null, erased_at = :at
                        where business_id = :business and caller = any (:phones) and received_at <= :at""")
                .param("at", Timestamp.from(event.erasedAt()))
                .param("business", event.businessId().value())
                .param("phones", event.phones().stream().map(PhoneNumber::e164).toArray(String[]::new))
                .update();
        recordings.dropErased(event.businessId());
        forgetWords(event.businessId(), "ending is not null");
        work.note(
                event.businessId(), event.customerId().toString(), new ForgetWords(event.businessId()), CALLS_ARE_OVER);
    }

    /** Numbers, and the calls from them. */
    private List<String> traces(CustomerErased event) {
        var phones = event.phones().stream().map(PhoneNumber::e164).toList();
        var calls = jdbc.sql("""
                select id::text from call
                where business_id = :business and caller in (:phones) and received_at <= :at""")
                .param("at", Timestamp.from(event.erasedAt()))
                .param("business", event.businessId().value())
                .param("phones", phones.isEmpty() ? List.of("") : phones)
                .query(String.class)
                .list();
        return Stream.concat(phones.stream(), calls.stream()).toList();
    }

    private void forgetWords(BusinessId business, String which) {
        for (var table : new String[] {"reply", "given_answer"}) {
            jdbc.sql("delete from " + table + " where business_id = ? and call_id in ("
                            + "select id from call where business_id = ? and erased_at is not null and " + which + ")")
                    .params(business.value(), business.value())
                    .update();
        }
    }

    @Override
    public Class<ForgetWords> work() {
        return ForgetWords.class;
    }

    @Override
    public Runnable perform(ForgetWords work, int attempt) {
        return () -> {
            recordings.dropErased(work.business());
            forgetWords(work.business(), "received_at < now() - interval '4 hours'");
        };
    }

    @Override
    public void giveUp(ForgetWords work, Throwable lastFailure) {}
}
