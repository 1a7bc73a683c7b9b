package io.moked.chassis.work;

import io.moked.chassis.event.EventJson;
import io.moked.chassis.notification.Notifications;
import io.moked.chassis.trace.Trace;
import io.moked.events.BusinessId;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes slow work for a {@link Worker}, in the transaction from which it follows. */
@Component
public class Work {

    static final String SUBJECT = "work";

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final EventJson json;
    private final Trace trace;

    Work(JdbcClient jdbc, Notifications notifications, EventJson json, Trace trace) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.json = json;
        this.trace = trace;
    }

    /**
     * Notes work to be done at once.
     *
     * @param key makes it unique within its business and kind: noted twice, it is done once
     */
    public void note(BusinessId business, String key, Record work) {
        note(business, key, work, Duration.ZERO);
    }

    /**
     * Notes work to be done later.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void note(BusinessId business, String key, Record work, Duration delay) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("work is noted in the transaction from which it follows");
        }
        var headers = new LinkedHashMap<String, String>();
        trace.cause().ifPresent(cause -> headers.put("cause", cause));
        trace.parent().ifPresent(parent -> headers.put("traceparent", parent));
        jdbc.sql("""
                        insert into work (business_id, kind, key, payload, headers, due_at)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, now() + ? * interval '1 millisecond')
                        on conflict do nothing""")
                .params(
                        business.value(),
                        work.getClass().getSimpleName(),
                        key,
                        json.write(work),
                        json.write(headers),
                        delay.toMillis())
                .update();
        notifications.send(SUBJECT, "");
    }
}
