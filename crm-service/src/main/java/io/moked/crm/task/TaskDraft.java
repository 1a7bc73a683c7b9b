package io.moked.crm.task;

import io.moked.crm.customer.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as people write it.
 *
 * @param text what to do
 * @param assignee a member of staff; absent if anybody may
 * @param dueAt until when; absent if it has time
 * @param priority absent for the usual one
 * @param about what it is about; absent if nothing that is kept here
 */
record TaskDraft(
        @Nullable String text,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        TaskView.@Nullable Priority priority,
        @Nullable About about) {

    private static final int LONGEST = 1000;

    /** @throws io.moked.chassis.problem.Problem {@code invalid} if it is due when nobody can have meant */
    TaskDraft {
        Wording.moment("dueAt", dueAt, "field.invalid");
    }

    String words() {
        return Wording.required("text", text, LONGEST);
    }

    TaskView.Priority weight() {
        return priority == null ? TaskView.Priority.NORMAL : priority;
    }
}
