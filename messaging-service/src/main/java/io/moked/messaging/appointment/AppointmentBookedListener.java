package io.moked.messaging.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.messaging.template.Content;
import io.moked.messaging.template.Template;
import org.springframework.stereotype.Component;

@Component
class AppointmentBookedListener implements ListensTo<AppointmentBooked> {

    private final AppointmentNotices notices;

    AppointmentBookedListener(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void on(AppointmentBooked event) {
        notices.tell(new AppointmentNotices.Decision(
                event.businessId(),
                event.appointmentId(),
                event.version(),
                event.customerPhone(),
                new Content.Appointment(
                        Template.APPOINTMENT_BOOKED, event.customerName(), event.serviceName(), event.startsAt()),
                event.decidedAt(),
                !Boolean.FALSE.equals(event.tellCustomer())));
    }
}
