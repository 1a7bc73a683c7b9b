package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turn by turn: the caller's side of a turn is there and wants an answer, which is a {@link ReplyReady} of the same
 * call and turn.
 *
 * @param callId the call
 * @param businessId the business that was called
 * @param turn counts from 1
 * @param kind what there was to hear
 * @param recordingId the utterance in telephony's store; present for {@link Kind#SPEECH} only
 * @param digits keys pressed; present for {@link Kind#DIGITS} only
 * @param caller who calls; absent when the number is withheld
 * @param spokeAt when the carrier told us
 */
@EventType(
        topic = "caller.spoke",
        owner = "telephony-service",
        key = "callId",
        usedBy = "ai-service",
        retentionDays = 2)
public record CallerSpoke(
        CallId callId,
        BusinessId businessId,
        int turn,
        Kind kind,
        @Nullable UUID recordingId,
        @Nullable String digits,
        @Nullable PhoneNumber caller,
        Instant spokeAt)
        implements Event {

    /** What there was to hear. */
    public enum Kind {
        /** An utterance was recorded. */
        SPEECH,
        /** Nothing was said. */
        SILENCE,
        /** Keys were pressed. */
        DIGITS,
        /** A recording came but could not be used: too long, too large, no audio. */
        UNUSABLE,
        /** The call was to be transferred and nobody answered: the agent has the caller back. */
        HANDOFF_FAILED
    }

    @Override
    public String key() {
        return callId.toString();
    }
}
