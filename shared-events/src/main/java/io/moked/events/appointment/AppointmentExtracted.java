package io.moked.events.appointment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.conversation.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants an appointment. The calendar answers with {@link AppointmentBooked} or {@link AppointmentRejected}
 * of the same request.
 *
 * @param requestId the wish; the same wish twice has the same
 * @param businessId the business
 * @param conversationId where it was said
 * @param customerPhone whose appointment: the caller's own number
 * @param customerName as the customer gave it; absent if not given
 * @param serviceId what for
 * @param staffId with whom; absent if anybody will do
 * @param startsAt when
 * @param words the customer's words it rests on, in Hebrew
 * @param extractedAt when it was understood
 */
@EventType(
        topic = "appointment.extracted",
        owner = "ai-service",
        key = "requestId",
        usedBy = "crm-service",
        retentionDays = 3)
public record AppointmentExtracted(
        RequestId requestId,
        BusinessId businessId,
        ConversationId conversationId,
        PhoneNumber customerPhone,
        @Nullable String customerName,
        ServiceId serviceId,
        @Nullable StaffId staffId,
        Instant startsAt,
        String words,
        Instant extractedAt)
        implements Event {

    @Override
    public String key() {
        return requestId.toString();
    }
}
