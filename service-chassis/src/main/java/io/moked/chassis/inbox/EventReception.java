package io.moked.chassis.inbox;

import io.moked.chassis.event.EventJson;
import io.moked.chassis.event.UnreadableEvent;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.trace.Trace;
import io.moked.events.Event;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives a record: recognises the event, then, in one transaction of its business, notes it in the inbox and calls
 * the listeners. An event that stands in the inbox already has no effect.
 */
@Component
public class EventReception {

    private final Listeners listeners;
    private final EventJson json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EventReception(Listeners listeners, EventJson json, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.listeners = listeners;
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Receives a record of a topic.
     *
     * @param topic the topic it was published to; of a dead letter, the original one
     * @return whether it had an effect, that is, was not received before
     * @throws UnreadableEvent if it is no event of this topic
     */
    public boolean receive(String topic, ConsumerRecord<String, byte[]> record) {
        var subscription = listeners.to(topic).orElseThrow(() -> new UnreadableEvent("nobody listens to " + topic));
        if (!header(record, "ce_type").equals(topic + ".v1")) {
            throw new UnreadableEvent("another type than " + topic + ".v1");
        }
        var id = header(record, "ce_id");
        if (record.value() == null) {
            throw new UnreadableEvent("no content");
        }
        Event event = json.read(record.value(), subscription.type());
        if (!header(record, "ce_businessid").equals(event.businessId().toString())) {
            throw new UnreadableEvent("another business in the headers than in the event");
        }
        return Tenancy.as(
                event.businessId(),
                () -> Trace.causedBy(id, () -> transaction.execute(status -> take(id, event, subscription))));
    }

    private boolean take(String id, Event event, Listeners.Subscription subscription) {
        var isNew = jdbc.sql("insert into inbox (event_id) values (?) on conflict do nothing")
                .params(id)
                .update();
        if (isNew == 0) {
            return false;
        }
        subscription.listeners().forEach(listener -> listener.on(event));
        return true;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new UnreadableEvent("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
