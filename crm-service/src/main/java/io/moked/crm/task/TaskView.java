package io.moked.crm.task;

import io.moked.crm.customer.CustomerBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
 * @param about what it is about, the nearest there is; absent if nothing is known
 * @param assignee whose it is; absent if anybody's
 * @param dueAt until when; absent if it has time
 * @param priority how much it matters
 * @param status whether it is done
 * @param requestedAt when it was asked for
 * @param doneAt when it was done; absent while it is open
 */
public record TaskView(
        UUID id,
        long version,
        Kind kind,
        String text,
        @Nullable CustomerBrief customer,
        @Nullable String customerPhone,
        @Nullable UUID callId,
        @Nullable About about,
        @Nullable Assignee assignee,
        @Nullable Instant dueAt,
        Priority priority,
        Status status,
        Instant requestedAt,
        @Nullable Instant doneAt) {

    /** Why a person is needed. */
    public enum Kind {
        /** The customer left a message. */
        MESSAGE_TAKEN,
        /** The customer was to be transferred and nobody answered. */
        HANDOFF_FAILED,
        /** The call could not be held, for want of the agent. */
        CALL_BACK,
        /** Moked noticed what a person has to decide or mend. */
        NOTICED,
        /** Somebody at the desk wrote it down. */
        TODO
    }

    /** Whether a task is done. */
    public enum Status {
        /** Somebody should do it. */
        OPEN,
        /** It is done. */
        DONE
    }

    /** How much a task matters; the first is done first. */
    public enum Priority {
        /** Before all others. */
        HIGH,
        /** As usual. */
        NORMAL,
        /** When there is time. */
        LOW
    }

    /** A member of staff. */
    public record Assignee(UUID id, String name) {}

    static TaskView of(ResultSet row) throws SQLException {
        var assignee = row.getObject("assignee_id", UUID.class);
        return new TaskView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                CustomerBrief.of(row),
                row.getString("customer_phone"),
                row.getObject("call_id", UUID.class),
                About.of(row),
                assignee == null ? null : new Assignee(assignee, row.getString("assignee_name")),
                instant(row.getTimestamp("due_at")),
                Priority.valueOf(row.getString("priority")),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("done_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
