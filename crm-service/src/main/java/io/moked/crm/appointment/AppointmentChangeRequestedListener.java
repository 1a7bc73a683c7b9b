package io.moked.crm.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.customer.Forgotten;
import io.moked.events.appointment.AppointmentChangeRequested;
import org.springframework.stereotype.Component;

/** Answers who wants to move or cancel an appointment, unless they were erased since. */
@Component
class AppointmentChangeRequestedListener implements ListensTo<AppointmentChangeRequested> {

    private final Decisions decisions;
    private final Changing changing;
    private final Forgotten forgotten;

    AppointmentChangeRequestedListener(Decisions decisions, Changing changing, Forgotten forgotten) {
        this.decisions = decisions;
        this.changing = changing;
        this.forgotten = forgotten;
    }

    @Override
    public void on(AppointmentChangeRequested wish) {
        if (forgotten.has(wish.businessId(), wish.customerPhone(), wish.requestedAt())) {
            return;
        }
        decisions.once(wish.businessId(), wish.requestId(), () -> changing.decide(wish));
    }
}
