package io.moked.crm.business;

import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Span;
import io.moked.events.Money;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.ServiceId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something offered by appointment.
 *
 * @param serviceId the service
 * @param name in Hebrew
 * @param durationMinutes how long it takes
 * @param price VAT included; absent if it depends
 * @param bufferMinutes how long nothing else can be booked after it
 * @param resources one of which it needs, the one to take first is the first; empty if it needs none
 */
public record Service(
        ServiceId serviceId,
        String name,
        int durationMinutes,
        @Nullable Money price,
        int bufferMinutes,
        List<ResourceId> resources) {

    /** What it takes of somebody's time. */
    public Span span() {
        return new Span(Duration.ofMinutes(durationMinutes), Duration.ofMinutes(bufferMinutes));
    }

    BusinessChanged.Service published() {
        return new BusinessChanged.Service(serviceId, name, durationMinutes, price);
    }
}
