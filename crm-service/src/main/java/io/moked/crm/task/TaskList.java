package io.moked.crm.task;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks as people read them. */
@Repository
public class TaskList {

    /** The place of a task among others; of its order what the list is ordered by. */
    record Place(int urgency, String at, UUID id) {

        static Place of(List<String> parts) {
            return new Place(Integer.parseInt(parts.get(0)), parts.get(1), UUID.fromString(parts.get(2)));
        }

        static List<String> of(TaskView task, TaskFilter.Order order) {
            var at = switch (order) {
                case NEWEST -> task.requestedAt();
                case DONE -> task.doneAt();
                case NEXT -> task.dueAt();
            };
            return List.of(
                    String.valueOf(task.priority().ordinal()),
                    at == null ? "infinity" : at.toString(),
                    task.id().toString());
        }
    }

    /**
     * How many are open.
     *
     * @param overdue that should be done
     * @param today that are for the rest of today
     * @param later for another day, or whenever there is time
     */
    record Counts(int overdue, int today, int later) {}

    private static final String TASKS = "select t.*, m.name as assignee_name, " + CustomerBrief.COLUMNS + """
             from task t left join customer c on c.business_id = t.business_id and c.id = t.customer_id
            left join staff_member m on m.business_id = t.business_id and m.id = t.assignee_id
            where t.business_id = :business\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to do next: what is overdue, then what is for today, then what has time.
     *
     * @param asker whose tasks and nobody's are wanted; absent for everybody's
     */
    public List<TaskView> next(BusinessId business, @Nullable StaffId asker, int limit) {
        var whose = asker == null ? null : asker.value();
        var next = new ArrayList<TaskView>();
        for (var due : TaskFilter.Due.values()) {
            if (next.size() < limit) {
                next.addAll(find(business, TaskFilter.of(due, whose), null, limit - next.size()));
            }
        }
        return next;
    }

    /** How many are open. */
    public int countOpen(BusinessId business) {
        return jdbc.sql("select count(*) from task where business_id = ? and status = 'OPEN'")
                .params(business.value())
                .query(Integer.class)
                .single();
    }

    /** How many of somebody's are open, of theirs and nobody's, or of everybody's. */
    Counts counts(BusinessId business, @Nullable UUID assignee, @Nullable UUID waitingFor) {
        var filter = new TaskFilter(TaskView.Status.OPEN, null, assignee, waitingFor, null, null);
        return jdbc.sql("""
                select count(*) filter (where t.due_sort < :now),
                    count(*) filter (where t.due_sort >= :now and t.due_sort <= :midnight),
                    count(*) filter (where t.due_sort > :midnight)
                from task t where t.business_id = :business""" + filter.conditions())
                .params(filter.parameters(business, clock.instant()))
                .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    List<TaskView> find(BusinessId business, TaskFilter filter, @Nullable Place after, int limit) {
        var order = filter.order();
        var parameters = filter.parameters(business, clock.instant());
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("urgency", after.urgency());
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return jdbc.sql(TASKS
                        + filter.conditions()
                        + (after == null ? "" : " and " + order.after)
                        + " order by "
                        + order.columns
                        + " limit :limit")
                .params(parameters)
                .query((row, number) -> TaskView.of(row))
                .list();
    }

    Optional<TaskView> find(BusinessId business, UUID task) {
        return jdbc.sql(TASKS + "and t.id = :task")
                .param("business", business.value())
                .param("task", task)
                .query((row, number) -> TaskView.of(row))
                .optional();
    }
}
