package io.moked.events.appointment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment stands in the calendar.
 *
 * @param appointmentId the appointment
 * @param version counts the changes of this appointment from 1; take the highest
 * @param requestId the wish that led to it; absent when a person of the business did it
 * @param businessId the business
 * @param customerId the customer
 * @param customerPhone where the customer can be reached
 * @param customerName absent if not known
 * @param serviceName what for, in Hebrew
 * @param staffId with whom
 * @param staffName their name
 * @param startsAt when it starts
 * @param endsAt when it ends (exclusive)
 * @param decidedAt when the calendar decided
 * @param tellCustomer false if the customer is not to get a message; absent if they are
 */
@EventType(
        topic = "appointment.booked",
        owner = "crm-service",
        key = "appointmentId",
        usedBy = {"ai-service", "messaging-service"})
public record AppointmentBooked(
        AppointmentId appointmentId,
        long version,
        @Nullable RequestId requestId,
        BusinessId businessId,
        CustomerId customerId,
        PhoneNumber customerPhone,
        @Nullable String customerName,
        String serviceName,
        StaffId staffId,
        String staffName,
        Instant startsAt,
        Instant endsAt,
        Instant decidedAt,
        @Nullable Boolean tellCustomer)
        implements Event {

    @Override
    public String key() {
        return appointmentId.toString();
    }
}
