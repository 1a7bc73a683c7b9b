package io.moked.telephony.task;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.call.CallId;
import io.moked.events.task.TaskRequested;
import io.moked.events.task.TaskRequested.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks people of the business to do something. */
@Component
public class Tasks {

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks, in the current transaction, unless it was asked before for the same occasion.
     *
     * @param occasion distinguishes one wish from another of this kind in this business
     * @param call absent if the call was never stored
     */
    public void request(
            BusinessId business,
            Kind kind,
            String occasion,
            @Nullable PhoneNumber caller,
            @Nullable CallId call,
            String text) {
        var request = UUID.nameUUIDFromBytes((business + " " + kind + " " + occasion).getBytes(StandardCharsets.UTF_8));
        var now = clock.instant();
        var isNew = jdbc.sql("""
                        insert into requested_task (business_id, request_id, requested_at) values (?, ?, ?)
                        on conflict do nothing""")
                .params(business.value(), request, Timestamp.from(now))
                .update();
        if (isNew == 1) {
            events.publish(new TaskRequested(
                    new RequestId(request), business, kind, caller, null, text, null, call, now, null));
        }
    }
}
