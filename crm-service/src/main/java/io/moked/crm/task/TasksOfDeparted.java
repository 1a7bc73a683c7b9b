package io.moked.crm.task;

import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessObserver;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody had to do who does not work here any more is anybody's, so that somebody sees it. */
@Component
class TasksOfDeparted implements BusinessObserver {

    private final JdbcClient jdbc;
    private final Clock clock;

    TasksOfDeparted(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void changed(Business before, Business after) {
        if (before.staff().equals(after.staff())) {
            return;
        }
        jdbc.sql("""
                update task t set assignee_id = null, version = version + 1, changed_at = ?
                from staff_member m
                where t.business_id = ? and t.status = 'OPEN' and m.business_id = t.business_id
                    and m.id = t.assignee_id and not m.employed""")
                .params(Timestamp.from(clock.instant()), after.id().value())
                .update();
    }
}
