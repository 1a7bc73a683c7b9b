package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turn by turn: what to say to the caller, and what then.
 *
 * @param callId the call
 * @param businessId the business that was called
 * @param turn the turn of the {@link CallerSpoke} it answers
 * @param text the words
 * @param audioToken the speech, to be had from {@code /audio/{token}}; absent when it could not be synthesised, and
 *     the carrier's own voice must say the text
 * @param next what happens after it was said
 * @param readyAt when it was ready
 */
@EventType(topic = "reply.ready", owner = "ai-service", key = "callId", usedBy = "telephony-service", retentionDays = 2)
public record ReplyReady(
        CallId callId,
        BusinessId businessId,
        int turn,
        String text,
        @Nullable String audioToken,
        Next next,
        Instant readyAt)
        implements Event {

    /** What happens after the reply. */
    public enum Next {
        /** The caller's turn. */
        LISTEN,
        /** Connect the caller to a person of the business. */
        TRANSFER,
        /** End the call. */
        HANG_UP
    }

    @Override
    public String key() {
        return callId.toString();
    }
}
