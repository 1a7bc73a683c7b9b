package io.moked.events.payment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import java.time.Instant;

/**
 * Somebody should pay.
 *
 * @param requestId the wish; the same wish twice is one payment
 * @param businessId who is paid
 * @param customerPhone who pays
 * @param amount how much, VAT included, in agorot
 * @param description what for, in Hebrew
 * @param requestedAt when it was asked for
 */
@EventType(
        topic = "payment.requested",
        owner = {"ai-service", "crm-service"},
        key = "requestId",
        usedBy = "billing-service")
public record PaymentRequested(
        RequestId requestId,
        BusinessId businessId,
        PhoneNumber customerPhone,
        Money amount,
        String description,
        Instant requestedAt)
        implements Event {

    @Override
    public String key() {
        return requestId.toString();
    }
}
