package io.moked.crm.appointment;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.appointment.AppointmentExtracted;
import org.springframework.stereotype.Component;

/** Answers who wants an appointment. */
@Component
class AppointmentExtractedListener implements ListensTo<AppointmentExtracted> {

    private final Decisions decisions;
    private final Booking booking;

    AppointmentExtractedListener(Decisions decisions, Booking booking) {
        this.decisions = decisions;
        this.booking = booking;
    }

    @Override
    public void on(AppointmentExtracted wish) {
        decisions.once(wish.businessId(), wish.requestId(), () -> booking.decide(wish));
    }
}
