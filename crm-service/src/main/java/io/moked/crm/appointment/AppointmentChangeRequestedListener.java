package io.moked.crm.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentChangeRequested;
import org.springframework.stereotype.Component;

/** Answers who wants to move or cancel an appointment. */
@Component
class AppointmentChangeRequestedListener implements ListensTo<AppointmentChangeRequested> {

    private final Decisions decisions;
    private final Changing changing;

    AppointmentChangeRequestedListener(Decisions decisions, Changing changing) {
        this.decisions = decisions;
        this.changing = changing;
    }

    @Override
    public void on(AppointmentChangeRequested wish) {
        decisions.once(wish.businessId(), wish.requestId(), () -> changing.decide(wish));
    }
}
