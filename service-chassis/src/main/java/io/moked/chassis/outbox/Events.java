package io.moked.chassis.outbox;

import io.moked.chassis.ServiceName;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.notification.Notifications;
import io.moked.chassis.trace.Trace;
import io.moked.events.Event;
import io.moked.events.EventType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a service tells a fact: in the transaction that makes it one. It is published if, and after, that commits. */
@Component
public class Events {

    static final String SUBJECT = "outbox";

    private final JdbcClient jdbc;
    private final EventJson json;
    private final ServiceName service;
    private final Clock clock;
    private final Trace trace;

    Events(JdbcClient jdbc, EventJson json, ServiceName service, Clock clock, Trace trace) {
        this.jdbc = jdbc;
        this.json = json;
        this.service = service;
        this.clock = clock;
        this.trace = trace;
    }

    /**
     * Publishes an event when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction of its cause");
        }
        var type = event.getClass().getAnnotation(EventType.class);
        jdbc.sql("""
                        with told as (
                            insert into outbox (topic, key, headers, payload) values (?, ?, ?::jsonb, ?))
                        select pg_notify(?, ?)""")
                .params(type.topic(), event.key(), json.write(headers(event, type)), json.write(event))
                .params(Notifications.CHANNEL, Notifications.message(SUBJECT, ""))
                .query((row, number) -> true)
                .single();
    }

    private LinkedHashMap<String, String> headers(Event event, EventType type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/" + service);
        headers.put("ce_type", type.topic() + ".v1");
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_subject", event.key());
        headers.put("ce_businessid", event.businessId().toString());
        headers.put("content-type", "application/json");
        trace.cause().ifPresent(cause -> headers.put("ce_causationid", cause));
        trace.parent().ifPresent(parent -> headers.put("traceparent", parent));
        return headers;
    }
}
