package io.moked.crm.task;

import io.moked.crm.customer.Customers;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.customer.CustomerId;
import io.moked.events.task.TaskRequested;
import java.sql.Timestamp;
import java.util.Map;
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

    Tasks(JdbcClient jdbc, Customers customers, Timeline timeline) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.timeline = timeline;
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
