package io.moked.messaging.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.messaging.template.Content;
import io.moked.messaging.template.Template;
import org.springframework.stereotype.Component;

@Component
class AppointmentCancelledListener implements ListensTo<AppointmentCancelled> {

    private final AppointmentNotices notices;

    AppointmentCancelledListener(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void on(AppointmentCancelled event) {
        notices.tell(new AppointmentNotices.Decision(
                event.businessId(),
                event.appointmentId(),
                event.version(),
                event.customerPhone(),
                new Content.Appointment(
                        Template.APPOINTMENT_CANCELLED, event.customerName(), event.serviceName(), event.startsAt()),
                event.decidedAt(),
                !Boolean.FALSE.equals(event.tellCustomer())));
    }
}
