package io.moked.crm.appointment;

import io.moked.crm.business.Service;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Span;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that stands in the calendar.
 *
 * @param id the appointment
 * @param version counts its changes from 1
 * @param customerId whose it is
 * @param serviceId what for
 * @param serviceName in Hebrew
 * @param staffId with whom
 * @param staffName their name
 * @param resourceId what it stands on; absent if on nothing
 * @param time when
 * @param buffer after it, in which nothing else can be booked; as it was when it was booked
 */
record Appointment(
        AppointmentId id,
        long version,
        CustomerId customerId,
        ServiceId serviceId,
        String serviceName,
        StaffId staffId,
        String staffName,
        @Nullable ResourceId resourceId,
        Period time,
        Duration buffer) {

    /** A new one, that has a resource yet to be chosen. */
    static Appointment of(Service service, CustomerId customer, StaffId staff, String staffName, Period time) {
        return new Appointment(
                AppointmentId.random(),
                1,
                customer,
                service.serviceId(),
                service.name(),
                staff,
                staffName,
                null,
                time,
                service.span().buffer());
    }

    Appointment movedTo(StaffId staff, String name, Period newTime) {
        return new Appointment(
                id, version + 1, customerId, serviceId, serviceName, staff, name, resourceId, newTime, buffer);
    }

    /** The same for something else, after which as much stays free as that needs. */
    Appointment of(Service service) {
        return new Appointment(
                id,
                version,
                customerId,
                service.serviceId(),
                service.name(),
                staffId,
                staffName,
                resourceId,
                time,
                service.span().buffer());
    }

    Appointment on(@Nullable ResourceId resource) {
        return new Appointment(
                id, version, customerId, serviceId, serviceName, staffId, staffName, resource, time, buffer);
    }

    /** What it stands on, as it is stored. */
    @Nullable
    UUID resource() {
        return resourceId == null ? null : resourceId.value();
    }

    Span span() {
        return new Span(time.length(), buffer);
    }

    Appointment cancelled() {
        return movedTo(staffId, staffName, time);
    }
}
