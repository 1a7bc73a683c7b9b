package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call is over.
 *
 * @param callId the call
 * @param businessId the business that was called
 * @param caller who called; absent when the number is withheld
 * @param ending how it ended, in the carrier's terms
 * @param durationSeconds from answer to end, as the carrier counts
 * @param completedAt when the carrier told us
 * @param takenOver whether somebody of the business had taken it from the agent to their own phone: the caller talked with
 *     them in the end, or was being connected to them; absent if nobody had, and in events older than this
 * @param answeredAfterMillis how long we took to answer, in milliseconds: from when the carrier's first request came until
 *     our first words were ready for it; the carrier's own share of the ringing is not in it. Absent if it was not answered,
 *     and in events older than this
 */
@EventType(
        topic = "call.completed",
        owner = "telephony-service",
        key = "callId",
        usedBy = {"ai-service", "crm-service"})
public record CallCompleted(
        CallId callId,
        BusinessId businessId,
        @Nullable PhoneNumber caller,
        Ending ending,
        long durationSeconds,
        Instant completedAt,
        @Nullable Boolean takenOver,
        @Nullable Integer answeredAfterMillis)
        implements Event {

    /** A call that nobody took over. */
    public CallCompleted(
            CallId callId,
            BusinessId businessId,
            @Nullable PhoneNumber caller,
            Ending ending,
            long durationSeconds,
            Instant completedAt) {
        this(callId, businessId, caller, ending, durationSeconds, completedAt, null, null);
    }

    /** How a call ended. */
    public enum Ending {
        /** Answered, and ended by either side. */
        COMPLETED,
        /** The line was busy. */
        BUSY,
        /** The carrier could not connect it. */
        FAILED,
        /** Nobody answered. */
        NO_ANSWER,
        /** The caller gave up while it rang. */
        CANCELED
    }

    @Override
    public String key() {
        return callId.toString();
    }
}
