package io.moked.crm.appointment;

import io.moked.chassis.event.EventJson;
import io.moked.chassis.outbox.Events;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar's decisions, one for each request for ever: who asks again hears the same again. */
@Repository
class Decisions {

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Events events;
    private final Timeline timeline;
    private final ObjectProvider<AppointmentObserver> observers;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            EventJson json,
            Events events,
            Timeline timeline,
            ObjectProvider<AppointmentObserver> observers,
            Clock clock) {
        this.observers = observers;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Tells the decision on a request, and makes it first if there is none. */
    void once(BusinessId business, RequestId request, Supplier<Decision> making) {
        lock(request);
        var made = find(business, request);
        if (made.isPresent()) {
            events.publish(made.get());
        } else {
            keep(business, request, making.get());
        }
    }

    /** Tells what people decided. */
    void byPeople(BusinessId business, Decision decision) {
        keep(business, new RequestId(UUID.randomUUID()), decision);
    }

    private void lock(RequestId request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .params("request " + request)
                .query((row, number) -> 0)
                .single();
    }

    private Optional<Event> find(BusinessId business, RequestId request) {
        return jdbc.sql("select outcome, event from appointment_decision where business_id = ? and request_id = ?")
                .params(business.value(), request.value())
                .query((row, number) -> (Event) json.read(
                        row.getString("event").getBytes(StandardCharsets.UTF_8),
                        Decision.Outcome.valueOf(row.getString("outcome")).event()))
                .optional();
    }

    private void keep(BusinessId business, RequestId request, Decision decision) {
        var event = decision.event();
        jdbc.sql("""
                insert into appointment_decision (business_id, request_id, outcome, event, decided_at)
                values (?, ?, ?, ?::jsonb, ?)""")
                .params(
                        business.value(),
                        request.value(),
                        decision.outcome().name(),
                        event == null ? untold(decision) : json.write(event),
                        Timestamp.from(clock.instant()))
                .update();
        if (event != null) {
            events.publish(event);
        }
        if (decision.customer() != null) {
            timeline.record(entry(business, request, decision));
        }
        var changed = decision.changed();
        if (changed != null) {
            observers.forEach(observer -> observer.changed(business, changed));
        }
        var before = decision.before();
        if (before != null) {
            var time = before.span().taken(before.time());
            observers.forEach(observer -> observer.freed(business, before.staffId(), time));
        }
    }

    private static String untold(Decision decision) {
        return "{\"appointmentId\":\"%s\",\"customerId\":\"%s\"}".formatted(decision.changed(), decision.customer());
    }

    private TimelineEntry entry(BusinessId business, RequestId request, Decision decision) {
        var details = new LinkedHashMap<String, Object>();
        details.put("outcome", decision.outcome().name());
        details.putAll(decision.details());
        return new TimelineEntry(
                business,
                TimelineEntry.Kind.APPOINTMENT,
                request.value(),
                1,
                decision.customer(),
                null,
                clock.instant(),
                decision.text(),
                details);
    }
}
