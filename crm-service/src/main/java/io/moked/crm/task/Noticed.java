package io.moked.crm.task;

import io.moked.crm.business.Businesses;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.call.CallId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that Moked opens by itself, for what it noticed and only a person can decide. */
@Repository
public class Noticed {

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final Tasks tasks;
    private final Clock clock;

    Noticed(JdbcClient jdbc, Businesses businesses, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What was noticed.
     *
     * @param key the same for the same thing, however often it is seen: it is told once
     * @param text what a person should do, in Hebrew; it goes with the customer, and names nobody else
     * @param appointment which it is about; absent if about none
     * @param call which it came from; absent if from none
     * @param customer whom it is about; absent if nobody, or whose appointment it is
     */
    public record Thing(
            String key,
            String text,
            @Nullable AppointmentId appointment,
            @Nullable CallId call,
            @Nullable UUID customer) {

        /** Something about an appointment, or about none. */
        public static Thing about(@Nullable AppointmentId appointment, String key, String text) {
            return new Thing(key, text, appointment, null, null);
        }
    }

    /** Opens a task, due when it is usual, unless there was one for the same thing. */
    public void tell(BusinessId business, Thing thing) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        var due = businesses
                .find(business)
                .map(found -> Timestamp.from(Deadline.of(now, found.workplace())))
                .orElse(null);
        var opened = jdbc.sql("""
                insert into task (business_id, id, request_id, kind, text, appointment_id, call_id,
                    customer_id, due_at, requested_at)
                select :business, :id, :request, 'NOTICED', :text, a.id, :call, coalesce(a.customer_id, :customer), :due,
                    :now
                from (values (:appointment::uuid)) wanted (id)
                left join appointment a on a.business_id = :business and a.id = wanted.id
                on conflict (business_id, request_id) do nothing""")
                .param("business", business.value())
                .param("id", id)
                .param("request", request(business, thing.key()))
                .param("text", thing.text())
                .param(
                        "appointment",
                        thing.appointment() == null ? null : thing.appointment().value(),
                        Types.OTHER)
                .param("call", thing.call() == null ? null : thing.call().value(), Types.OTHER)
                .param("customer", thing.customer(), Types.OTHER)
                .param("due", due, Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .update();
        if (opened == 1) {
            tasks.tell(business, id);
        }
    }

    /** Nothing is left to do about a thing: its task is done, if there was one and nobody did it yet. */
    public void settle(BusinessId business, String key) {
        jdbc.sql("select id from task where business_id = ? and request_id = ? and status = 'OPEN'")
                .params(business.value(), request(business, key))
                .query(UUID.class)
                .optional()
                .ifPresent(task -> tasks.mark(business, task, TaskView.Status.DONE));
    }

    private static UUID request(BusinessId business, String key) {
        return UUID.nameUUIDFromBytes((business + key).getBytes(StandardCharsets.UTF_8));
    }
}
