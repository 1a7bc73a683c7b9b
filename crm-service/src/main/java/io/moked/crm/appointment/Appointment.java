package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Span;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Duration;

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
        Period time,
        Duration buffer) {

    Appointment movedTo(StaffId staff, String name, Period newTime) {
        return new Appointment(id, version + 1, customerId, serviceId, serviceName, staff, name, newTime, buffer);
    }

    Span span() {
        return new Span(time.length(), buffer);
    }

    Appointment cancelled() {
        return new Appointment(id, version + 1, customerId, serviceId, serviceName, staffId, staffName, time, buffer);
    }
}
