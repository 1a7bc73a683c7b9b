package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller reached one of our numbers.
 *
 * @param callId the call
 * @param businessId the business whose number was dialled
 * @param providerCallId the carrier's own identifier (Twilio's CallSid)
 * @param caller who calls; absent when the number is withheld
 * @param dialled the number that was dialled
 * @param answeredBy who answers
 * @param receivedAt when the carrier told us
 */
@EventType(
        topic = "call.received",
        owner = "telephony-service",
        key = "callId",
        usedBy = {"crm-service", "ai-service"})
public record CallReceived(
        CallId callId,
        BusinessId businessId,
        String providerCallId,
        @Nullable PhoneNumber caller,
        PhoneNumber dialled,
        Answering answeredBy,
        Instant receivedAt)
        implements Event {

    /** Who answers a call. */
    public enum Answering {
        /** The AI agent. */
        ASSISTANT,
        /** A person of the business. */
        PERSON,
        /** A recording machine. */
        VOICEMAIL,
        /** No one: the call was refused. */
        NOBODY
    }

    @Override
    public String key() {
        return callId.toString();
    }
}
