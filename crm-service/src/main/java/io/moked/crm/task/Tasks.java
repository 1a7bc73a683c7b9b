package io.moked.crm.task;

import io.moked.chassis.problem.Problem;
import io.moked.crm.business.Businesses;
import io.moked.crm.customer.Customers;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import io.moked.events.task.TaskRequested;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people should do. */
@Repository
class Tasks {

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final Customers customers;
    private final Subjects subjects;
    private final Timeline timeline;
    private final Clock clock;

    Tasks(
            JdbcClient jdbc,
            Businesses businesses,
            Customers customers,
            Subjects subjects,
            Timeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.customers = customers;
        this.subjects = subjects;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens a task, once for each request. */
    void open(TaskRequested request) {
        var customer = customer(request);
        if (insert(request, customer)) {
            timeline.record(new TimelineEntry(
                    request.businessId(),
                    TimelineEntry.Kind.TASK,
                    request.requestId().value(),
                    1,
                    customer,
                    request.callId(),
                    request.requestedAt(),
                    request.text(),
                    Map.of("kind", request.kind().name())));
        }
    }

    /**
     * Opens a task that somebody at the desk writes down.
     *
     * @throws Problem {@code invalid} if what it refers to is not there
     */
    UUID create(BusinessId business, TaskDraft draft) {
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into task (business_id, id, request_id, kind, text, customer_id, call_id, lead_id, appointment_id,
                    assignee_id, due_at, priority, requested_at, changed_at)
                values (:business, :id, :id, 'TODO', :text, :customer, :call, :lead, :appointment, :assignee, :due,
                    :priority, :now, :now)""").params(values(business, id, draft, now)).update();
        tell(business, id);
        return id;
    }

    /** Makes of a task what is written, but for what came of it; what it is about stays where nothing is written. */
    void change(BusinessId business, UUID task, TaskDraft draft) {
        jdbc.sql("""
                update task set text = :text, assignee_id = :assignee, due_at = :due, priority = :priority,
                    customer_id = case when :about then :customer else customer_id end,
                    lead_id = case when :about then :lead else lead_id end,
                    appointment_id = case when :about then :appointment else appointment_id end,
                    call_id = case when :about then :call else call_id end,
                    version = version + 1, changed_at = :now
                where business_id = :business and id = :id""")
                .params(values(business, task, draft, clock.instant()))
                .param("about", draft.about() != null)
                .update();
        tell(business, task);
    }

    private Map<String, Object> values(BusinessId business, UUID id, TaskDraft draft, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("business", business.value());
        values.put("id", id);
        values.put("text", draft.words());
        values.put("customer", subjects.customer(business, draft.about()));
        values.put("call", About.id(draft.about(), About.Kind.CALL));
        values.put("lead", About.id(draft.about(), About.Kind.LEAD));
        values.put("appointment", About.id(draft.about(), About.Kind.APPOINTMENT));
        values.put("assignee", subjects.assignee(business, draft.assignee()));
        values.put("due", draft.dueAt() == null ? null : Timestamp.from(draft.dueAt()));
        values.put("priority", draft.weight().name());
        values.put("now", Timestamp.from(now));
        return values;
    }

    /** The version of a task, which nobody else changes until this transaction ends. */
    Optional<Long> lockedVersion(BusinessId business, UUID task) {
        return jdbc.sql("select version from task where business_id = ? and id = ? for update")
                .params(business.value(), task)
                .query(Long.class)
                .optional();
    }

    /** Marks a task, here and on the timeline. One that is open again is anybody's if whoever had it left meanwhile. */
    void mark(BusinessId business, UUID task, TaskView.Status status) {
        var marked = jdbc.sql("""
                update task set status = :status, version = version + 1, changed_at = :now,
                    done_at = case when :status = 'DONE' then :now::timestamptz end,
                    assignee_id = case when :status = 'DONE' then assignee_id else (
                        select m.id from staff_member m
                        where m.business_id = task.business_id and m.id = task.assignee_id and m.employed) end
                where business_id = :business and id = :id and status <> :status""")
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("business", business.value())
                .param("id", task)
                .update();
        if (marked == 1) {
            tell(business, task);
        }
    }

    /** Puts a task as it is on the timeline. */
    void tell(BusinessId business, UUID task) {
        timeline.record(jdbc.sql("""
                select request_id, version, customer_id, call_id, requested_at, text, kind, status from task
                where business_id = ? and id = ?""")
                .params(business.value(), task)
                .query((row, number) -> entry(business, row))
                .single());
    }

    private static TimelineEntry entry(BusinessId business, ResultSet row) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var call = row.getObject("call_id", UUID.class);
        return new TimelineEntry(
                business,
                TimelineEntry.Kind.TASK,
                row.getObject("request_id", UUID.class),
                row.getLong("version"),
                customer == null ? null : new CustomerId(customer),
                call == null ? null : new CallId(call),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("text"),
                Map.of("kind", row.getString("kind"), "status", row.getString("status")));
    }

    private @Nullable CustomerId customer(TaskRequested request) {
        return request.customerPhone() == null
                ? null
                : customers
                        .introduced(request.businessId(), request.customerPhone(), request.customerName())
                        .id();
    }

    private boolean insert(TaskRequested request, @Nullable CustomerId customer) {
        return jdbc.sql("""
                insert into task (business_id, id, request_id, kind, text, customer_id, customer_phone, customer_name,
                    call_id, requested_at, assignee_id, due_at, priority)
                values (:business, :id, :request, :kind, :text, :customer, :phone, :name, :call, :at,
                    (select id from staff_member where business_id = :business and id = :assignee and employed),
                    :due, :priority)
                on conflict (business_id, request_id) do nothing""")
                        .param("business", request.businessId().value())
                        .param("id", UUID.randomUUID())
                        .param("request", request.requestId().value())
                        .param("kind", request.kind().name())
                        .param("text", request.text())
                        .param("customer", customer == null ? null : customer.value())
                        .param(
                                "phone",
                                request.customerPhone() == null
                                        ? null
                                        : request.customerPhone().e164())
                        .param("name", request.customerName())
                        .param(
                                "call",
                                request.callId() == null
                                        ? null
                                        : request.callId().value())
                        .param("at", Timestamp.from(request.requestedAt()))
                        .param(
                                "assignee",
                                request.assignee() == null
                                        ? null
                                        : request.assignee().value())
                        .param("due", deadline(request), Types.TIMESTAMP)
                        .param("priority", priority(request.kind()).name())
                        .update()
                == 1;
    }

    private @Nullable Timestamp deadline(TaskRequested request) {
        return businesses
                .find(request.businessId())
                .map(business -> Timestamp.from(Deadline.of(request, business.workplace())))
                .orElse(null);
    }

    /** Whoever could not be served waits for us; whoever left a message knows that it takes a while. */
    private static TaskView.Priority priority(TaskRequested.Kind kind) {
        return switch (kind) {
            case HANDOFF_FAILED, CALL_BACK -> TaskView.Priority.HIGH;
            case MESSAGE_TAKEN -> TaskView.Priority.NORMAL;
        };
    }
}
