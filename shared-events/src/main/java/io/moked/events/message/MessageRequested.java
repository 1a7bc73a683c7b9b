package io.moked.events.message;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import java.time.Instant;

/**
 * Tell this person this, on the best channel. Never an advertisement.
 *
 * @param requestId the wish; the same wish twice is sent once
 * @param businessId the business in whose name
 * @param to the receiver
 * @param text the words, in Hebrew
 * @param requestedAt when it was asked for
 */
@EventType(
        topic = "message.requested",
        owner = {"ai-service", "crm-service"},
        key = "requestId",
        usedBy = "messaging-service",
        retentionDays = 3)
public record MessageRequested(
        RequestId requestId, BusinessId businessId, PhoneNumber to, String text, Instant requestedAt) implements Event {

    @Override
    public String key() {
        return requestId.toString();
    }
}
