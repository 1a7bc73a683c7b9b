package io.moked.crm.task;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tasks refer to, and who does them. */
@Repository
class Subjects {

    private record Owner(@Nullable UUID customer) {}

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose what a task is about is.
     *
     * @return absent if it is nobody's
     * @throws Problem {@code invalid} if there is no such thing
     */
    @Nullable
    UUID customer(BusinessId business, @Nullable About about) {
        if (about == null) {
            return null;
        }
        if (about.kind() == null || about.id() == null) {
            throw unknown("about");
        }
        return jdbc.sql("select " + about.kind().customer + " from " + about.kind().table
                        + " where business_id = ? and id = ?"
                        + (about.kind() == About.Kind.CUSTOMER ? " and erased_at is null" : ""))
                .params(business.value(), about.id())
                .query((row, number) -> new Owner(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> unknown("about"))
                .customer();
    }

    /** Who does a task, if it is one who works here. */
    @Nullable
    UUID assignee(BusinessId business, @Nullable UUID assignee) {
        return assignee == null
                ? null
                : jdbc.sql("select id from staff_member where business_id = ? and id = ? and employed")
                        .params(business.value(), assignee)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> unknown("assignee"));
    }

    private static Problem unknown(String field) {
        return Problem.invalid(field, field + ".unknown");
    }
}
