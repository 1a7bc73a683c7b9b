package io.moked.crm.task;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.task.TaskRequested.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person should do.
 *
 * @param id the task
 * @param version counts its changes from 1
 * @param kind why a person is needed
 * @param text what to do or what was said, in Hebrew
 * @param customer whom it is about; absent if they left no number
 * @param customerPhone the number they left, in E.164; absent if none
 * @param callId the call it came from; absent otherwise
 * @param status whether it is done
 * @param requestedAt when it was asked for
 */
public record TaskView(
        UUID id,
        long version,
        Kind kind,
        String text,
        @Nullable CustomerBrief customer,
        @Nullable String customerPhone,
        @Nullable UUID callId,
        Status status,
        Instant requestedAt) {

    /** Whether a task is done. */
    public enum Status {
        /** Somebody should do it. */
        OPEN,
        /** It is done. */
        DONE
    }

    static TaskView of(ResultSet row) throws SQLException {
        return new TaskView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                CustomerBrief.of(row),
                row.getString("customer_phone"),
                row.getObject("call_id", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("requested_at").toInstant());
    }
}
