package io.moked.crm.task;

import io.moked.crm.calendar.IsraelTime;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted.
 *
 * @param status absent for all
 * @param due of those that are open; absent for all
 * @param assignee absent for everybody's and nobody's
 * @param waitingFor whose or nobody's; absent for everybody's
 * @param customer absent for all
 * @param lead absent for all
 */
record TaskFilter(
        TaskView.@Nullable Status status,
        @Nullable Due due,
        @Nullable UUID assignee,
        @Nullable UUID waitingFor,
        @Nullable UUID customer,
        @Nullable UUID lead) {

    /** When something that is open should be done; in the order in which it is. */
    enum Due {
        /** It should have been. */
        OVERDUE(" and t.status = 'OPEN' and t.due_sort < :now"),
        /** Today in Israel. */
        TODAY(" and t.status = 'OPEN' and t.due_sort >= :now and t.due_sort <= :midnight"),
        /** On another day, or whenever there is time. */
        LATER(" and t.status = 'OPEN' and t.due_sort > :midnight");

        private final String condition;

        Due(String condition) {
            this.condition = condition;
        }
    }

    /** In which order tasks are listed: by the time they were asked for, by the time they were done, by what comes next. */
    enum Order {
        NEWEST("t.requested_at desc, t.id desc", "(t.requested_at, t.id) < (:at::timestamptz, :id)"),
        DONE("t.done_at desc, t.id desc", "(t.done_at, t.id) < (:at::timestamptz, :id)"),
        NEXT("t.urgency, t.due_sort, t.id", "(t.urgency, t.due_sort, t.id) > (:urgency, :at::timestamptz, :id)");

        final String columns;
        final String after;

        Order(String columns, String after) {
            this.columns = columns;
            this.after = after;
        }
    }

    static TaskFilter of(Due due, @Nullable UUID waitingFor) {
        return new TaskFilter(null, due, null, waitingFor, null, null);
    }

    Order order() {
        if (due != null) {
            return Order.NEXT;
        }
        return status == TaskView.Status.DONE ? Order.DONE : Order.NEWEST;
    }

    /** What follows {@code where t.business_id = :business}. */
    String conditions() {
        return (status == null ? "" : " and t.status = '" + status + '\'')
                + (due == null ? "" : due.condition)
                + (assignee == null ? "" : " and t.assignee_id = :assignee")
                + (waitingFor == null ? "" : " and (t.assignee_id = :waitingFor or t.assignee_id is null)")
                + (customer == null ? "" : " and t.customer_id = :customer")
                + (lead == null ? "" : " and t.lead_id = :lead");
    }

    Map<String, Object> parameters(BusinessId business, Instant now) {
        var parameters = new HashMap<String, Object>();
        parameters.put("business", business.value());
        parameters.put("now", Timestamp.from(now));
        parameters.put(
                "midnight",
                Timestamp.from(IsraelTime.day(IsraelTime.dateOf(now)).end()));
        put(parameters, "assignee", assignee);
        put(parameters, "waitingFor", waitingFor);
        put(parameters, "customer", customer);
        put(parameters, "lead", lead);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable UUID value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
