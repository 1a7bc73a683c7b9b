package io.moked.crm.task;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks as people read them, newest first. */
@Repository
public class TaskList {

    /** The place of a task among others. */
    record Place(Instant requestedAt, UUID id) {}

    private static final String TASKS = "select t.*, " + CustomerBrief.COLUMNS + """
             from task t left join customer c on c.business_id = t.business_id and c.id = t.customer_id
            where t.business_id = :business\s""";

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest that are open. */
    public List<TaskView> open(BusinessId business, int limit) {
        return find(business, TaskView.Status.OPEN, null, limit);
    }

    /** How many are open. */
    public int countOpen(BusinessId business) {
        return jdbc.sql("select count(*) from task where business_id = ? and status = 'OPEN'")
                .params(business.value())
                .query(Integer.class)
                .single();
    }

    List<TaskView> find(BusinessId business, TaskView.@Nullable Status status, @Nullable Place after, int limit) {
        var inStatus = status == null ? "" : " and t.status = '" + status + '\'';
        var afterPlace = after == null ? "" : " and (t.requested_at, t.id) < (:afterTime, :afterId)";
        var statement = jdbc.sql(
                        TASKS + inStatus + afterPlace + " order by t.requested_at desc, t.id desc limit :limit")
                .param("business", business.value())
                .param("limit", limit);
        if (after != null) {
            statement.params(Map.of("afterTime", Timestamp.from(after.requestedAt()), "afterId", after.id()));
        }
        return statement.query((row, number) -> TaskView.of(row)).list();
    }

    Optional<TaskView> find(BusinessId business, UUID task) {
        return jdbc.sql(TASKS + "and t.id = :task")
                .param("business", business.value())
                .param("task", task)
                .query((row, number) -> TaskView.of(row))
                .optional();
    }
}
