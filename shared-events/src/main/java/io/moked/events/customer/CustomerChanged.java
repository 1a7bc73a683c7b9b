package io.moked.events.customer;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of a customer.
 *
 * @param customerId the customer
 * @param version counts the changes of this customer from 1; take the highest
 * @param businessId the business
 * @param name absent if not known
 * @param phones the customer's numbers, the main one first
 * @param changedAt when it changed
 */
@EventType(topic = "customer.changed", owner = "crm-service", key = "customerId", compacted = true)
public record CustomerChanged(
        CustomerId customerId,
        long version,
        BusinessId businessId,
        @Nullable String name,
        List<PhoneNumber> phones,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return customerId.toString();
    }
}
