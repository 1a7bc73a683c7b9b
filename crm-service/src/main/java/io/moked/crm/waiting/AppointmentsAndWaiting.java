package io.moked.crm.waiting;

import io.moked.crm.appointment.AppointmentObserver;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;
import org.springframework.stereotype.Component;

/** Notes what becomes free, and who has got what they waited for. */
@Component
class AppointmentsAndWaiting implements AppointmentObserver {

    private final WaitingEntries entries;
    private final Answers answers;

    AppointmentsAndWaiting(WaitingEntries entries, Answers answers) {
        this.entries = entries;
        this.answers = answers;
    }

    @Override
    public void changed(BusinessId business, AppointmentId appointment) {
        var id = appointment.value();
        entries.takenBy(business, id).forEach(entry -> answers.book(business, entry, id));
        entries.booked(business, id)
                .ifPresent(booked -> entries.bookedSince(business, id).stream()
                        .filter(entry -> booked.suits(entry.wishes()))
                        .forEach(entry -> answers.book(business, entry, id)));
    }

    @Override
    public void freed(BusinessId business, StaffId staff, Period time) {
        answers.passOn(FreedSlot.of(business, staff, time));
    }
}
