package io.moked.messaging.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.messaging.template.Content;
import io.moked.messaging.template.Template;
import org.springframework.stereotype.Component;

/** Tells customers of another hour. Who keeps theirs, for longer or elsewhere, has nothing to hear: what they know is true. */
@Component
class AppointmentMovedListener implements ListensTo<AppointmentMoved> {

    private final AppointmentNotices notices;

    AppointmentMovedListener(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void on(AppointmentMoved event) {
        if (event.startsAt().equals(event.previousStart())) {
            return;
        }
        notices.tell(new AppointmentNotices.Decision(
                event.businessId(),
                event.appointmentId(),
                event.version(),
                event.customerPhone(),
                new Content.Appointment(
                        Template.APPOINTMENT_MOVED, event.customerName(), event.serviceName(), event.startsAt()),
                event.decidedAt(),
                !Boolean.FALSE.equals(event.tellCustomer())));
    }
}
