package io.moked.ai.tools;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentBooked;
import org.springframework.stereotype.Component;

@Component
class AppointmentBookedListener implements ListensTo<AppointmentBooked> {

    private final Wishes wishes;

    AppointmentBookedListener(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public void on(AppointmentBooked event) {
        if (event.requestId() != null) {
            wishes.decide(event.requestId(), new Decision.Agreed(event.startsAt(), event.staffName()));
        }
    }
}
