package io.moked.events.conversation;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.call.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One utterance of a conversation as text.
 *
 * @param conversationId the conversation
 * @param businessId the business
 * @param callId the call it was said in; absent in a written conversation
 * @param sequence place in the conversation, from 1
 * @param speaker who spoke
 * @param text the words; of the agent, those that were sent to be spoken
 * @param at when they were understood or sent
 */
@EventType(
        topic = "transcript.ready",
        owner = "ai-service",
        key = "conversationId",
        usedBy = "crm-service",
        retentionDays = 3)
public record TranscriptReady(
        ConversationId conversationId,
        BusinessId businessId,
        @Nullable CallId callId,
        int sequence,
        Speaker speaker,
        String text,
        Instant at)
        implements Event {

    /** A side of the conversation. */
    public enum Speaker {
        /** The customer. */
        CALLER,
        /** The AI agent. */
        AGENT
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
