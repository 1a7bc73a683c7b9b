package io.moked.events.task;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.business.StaffId;
import io.moked.events.call.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person of the business should do something.
 *
 * @param requestId the wish; the same wish twice has the same
 * @param businessId the business
 * @param kind why
 * @param customerPhone whom it is about; absent when the number is withheld
 * @param customerName absent if not given
 * @param text what to do or what was said, in Hebrew
 * @param assignee who was asked for; absent if anybody will do
 * @param callId the call it came from; absent otherwise
 * @param requestedAt when it was asked for
 * @param dueAt by when the customer asked for it to be done, after {@code requestedAt}: the hour they named, or the end
 *     (in Israel) of a day of which they named no hour; absent if they named none
 */
@EventType(
        topic = "task.requested",
        owner = {"ai-service", "telephony-service"},
        key = "requestId",
        usedBy = "crm-service")
public record TaskRequested(
        RequestId requestId,
        BusinessId businessId,
        Kind kind,
        @Nullable PhoneNumber customerPhone,
        @Nullable String customerName,
        String text,
        @Nullable StaffId assignee,
        @Nullable CallId callId,
        Instant requestedAt,
        @Nullable Instant dueAt)
        implements Event {

    /** Why a person is needed. */
    public enum Kind {
        /** The customer left a message. */
        MESSAGE_TAKEN,
        /** The customer was to be transferred and nobody answered. */
        HANDOFF_FAILED,
        /** The call could not be held, for want of the agent. */
        CALL_BACK
    }

    @Override
    public String key() {
        return requestId.toString();
    }
}
