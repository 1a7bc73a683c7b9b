package io.moked.ai.tools;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentCancelled;
import org.springframework.stereotype.Component;

@Component
class AppointmentCancelledListener implements ListensTo<AppointmentCancelled> {

    private final Wishes wishes;

    AppointmentCancelledListener(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public void on(AppointmentCancelled event) {
        if (event.requestId() != null) {
            wishes.decide(event.requestId(), new Decision.Agreed(event.startsAt(), event.staffName()));
        }
    }
}
