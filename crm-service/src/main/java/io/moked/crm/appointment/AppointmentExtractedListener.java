package io.moked.crm.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.customer.Forgotten;
import io.moked.events.appointment.AppointmentExtracted;
import org.springframework.stereotype.Component;

/** Answers who wants an appointment, unless they were erased since. */
@Component
class AppointmentExtractedListener implements ListensTo<AppointmentExtracted> {

    private final Decisions decisions;
    private final Booking booking;
    private final Forgotten forgotten;

    AppointmentExtractedListener(Decisions decisions, Booking booking, Forgotten forgotten) {
        this.decisions = decisions;
        this.booking = booking;
        this.forgotten = forgotten;
    }

    @Override
    public void on(AppointmentExtracted wish) {
        if (forgotten.has(wish.businessId(), wish.customerPhone(), wish.extractedAt())) {
            return;
        }
        decisions.once(wish.businessId(), wish.requestId(), () -> booking.decide(wish));
    }
}
