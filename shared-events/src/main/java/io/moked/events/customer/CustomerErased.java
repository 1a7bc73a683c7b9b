package io.moked.events.customer;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import java.util.List;

/**
 * A customer has to be forgotten (right to erasure): whoever keeps words, recordings or numbers of theirs deletes what is
 * from before that moment. A merge is none. Who calls again later is somebody new.
 *
 * @param customerId the customer
 * @param businessId the business that forgets; the same person at another business is not meant
 * @param phones the numbers that were theirs at that moment, the main one first, or before it, and are no other customer's;
 *     may be empty
 * @param erasedAt when it was decided
 */
@EventType(
        topic = "customer.erased",
        owner = "crm-service",
        key = "customerId",
        usedBy = {"ai-service", "telephony-service", "messaging-service", "billing-service"},
        retentionDays = 7)
public record CustomerErased(CustomerId customerId, BusinessId businessId, List<PhoneNumber> phones, Instant erasedAt)
        implements Event {

    @Override
    public String key() {
        return customerId.toString();
    }
}
