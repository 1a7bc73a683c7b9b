package io.moked.crm.task;

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
import java.time.Clock;
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
    private final Customers customers;
    private final Timeline timeline;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Customers customers, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
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

    /** The version of a task, which nobody else changes until this transaction ends. */
    Optional<Long> lockedVersion(BusinessId business, UUID task) {
        return jdbc.sql("select version from task where business_id = ? and id = ? for update")
                .params(business.value(), task)
                .query(Long.class)
                .optional();
    }

    /** Marks a task, here and on the timeline. */
    void mark(BusinessId business, UUID task, TaskView.Status status) {
        jdbc.sql("""
                update task set status = ?, version = version + 1, changed_at = ?
                where business_id = ? and id = ? and status <> ?
                returning request_id, version, customer_id, call_id, requested_at, text, kind""")
                .params(status.name(), Timestamp.from(clock.instant()), business.value(), task, status.name())
                .query((row, number) -> entry(business, row, status))
                .optional()
                .ifPresent(timeline::record);
    }

    private static TimelineEntry entry(BusinessId business, ResultSet row, TaskView.Status status) throws SQLException {
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
                Map.of("kind", row.getString("kind"), "status", status.name()));
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
                    call_id, requested_at)
                values (:business, :id, :request, :kind, :text, :customer, :phone, :name, :call, :at)
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
                        .update()
                == 1;
    }
}
