package io.moked.events.conversation;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.business.ServiceId;
import io.moked.events.call.CallId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation was about and what came of it, judged after its end.
 *
 * @param conversationId the conversation
 * @param businessId the business
 * @param callId the call; absent in a written conversation
 * @param customerPhone the other side; absent when the number is withheld
 * @param summary a few sentences in Hebrew
 * @param intent what the customer wanted most
 * @param outcome what came of it; taken from what was done, not from the model's opinion
 * @param followUps what a person of the business should still do, in Hebrew; may be empty
 * @param qualityTags such as {@code misunderstood}, {@code silence}; may be empty
 * @param interest what the customer may still buy or book, by a model's judgement; absent if nothing
 * @param summarizedAt when it was judged
 * @param quality how well the agent served, as far as it shows; absent in events older than this
 */
@EventType(
        topic = "conversation.summarized",
        owner = "ai-service",
        key = "conversationId",
        usedBy = "crm-service",
        retentionDays = 3)
public record ConversationSummarized(
        ConversationId conversationId,
        BusinessId businessId,
        @Nullable CallId callId,
        @Nullable PhoneNumber customerPhone,
        String summary,
        Intent intent,
        Outcome outcome,
        List<String> followUps,
        List<String> qualityTags,
        @Nullable Interest interest,
        Instant summarizedAt,
        @Nullable ConversationQuality quality)
        implements Event {

    /**
     * What a customer showed interest in.
     *
     * @param matter in a few words in Hebrew
     * @param serviceId the service it is about; absent if none of them or not known
     */
    public record Interest(String matter, @Nullable ServiceId serviceId) {}

    /** What a customer wants. */
    public enum Intent {
        /** A new appointment. */
        BOOK,
        /** Another time for an appointment. */
        MOVE,
        /** No appointment any more. */
        CANCEL,
        /** Information. */
        QUESTION,
        /** To leave a message. */
        MESSAGE,
        /** To speak with a person. */
        PERSON,
        /** Anything else, or it never became clear. */
        OTHER
    }

    /** What came of a conversation. */
    public enum Outcome {
        /** An appointment was booked. */
        BOOKED,
        /** An appointment was moved. */
        MOVED,
        /** An appointment was cancelled. */
        CANCELLED,
        /** A question was answered. */
        ANSWERED,
        /** The customer was handed to a person. */
        HANDED_OVER,
        /** A message was taken for a person. */
        MESSAGE_TAKEN,
        /** Nothing of the kind. */
        UNRESOLVED
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
