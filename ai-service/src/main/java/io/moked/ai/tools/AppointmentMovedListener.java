package io.moked.ai.tools;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentMoved;
import org.springframework.stereotype.Component;

@Component
class AppointmentMovedListener implements ListensTo<AppointmentMoved> {

    private final Wishes wishes;

    AppointmentMovedListener(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public void on(AppointmentMoved event) {
        if (event.requestId() != null) {
            wishes.decide(event.requestId(), new Decision.Agreed(event.startsAt(), event.staffName()));
        }
    }
}
