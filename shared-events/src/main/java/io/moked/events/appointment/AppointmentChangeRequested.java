package io.moked.events.appointment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.conversation.ConversationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants to move or cancel an appointment of their own. The calendar answers with {@link AppointmentMoved},
 * {@link AppointmentCancelled} or {@link AppointmentRejected} of the same request.
 *
 * @param requestId the wish; the same wish twice has the same
 * @param businessId the business
 * @param conversationId where it was said
 * @param customerPhone whose appointment: the caller's own number
 * @param change what is wanted
 * @param currentDate the day of the appointment meant, in Israel; absent when the customer has only one ahead
 * @param newStart when instead; present for {@link Change#MOVE} only
 * @param words the customer's words it rests on, in Hebrew
 * @param requestedAt when it was understood
 */
@EventType(
        topic = "appointment.change-requested",
        owner = "ai-service",
        key = "requestId",
        usedBy = "crm-service",
        retentionDays = 3)
public record AppointmentChangeRequested(
        RequestId requestId,
        BusinessId businessId,
        ConversationId conversationId,
        PhoneNumber customerPhone,
        Change change,
        @Nullable LocalDate currentDate,
        @Nullable Instant newStart,
        String words,
        Instant requestedAt)
        implements Event {

    /** What is to happen to the appointment. */
    public enum Change {
        /** Another time. */
        MOVE,
        /** Not at all. */
        CANCEL
    }

    @Override
    public String key() {
        return requestId.toString();
    }
}
