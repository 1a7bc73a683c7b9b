package io.moked.crm.appointment;

import io.moked.crm.appointment.AppointmentMessages.What;
import io.moked.crm.appointment.Decision.Outcome;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentMoved;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells what people did with appointments; of somebody without a telephone only the timeline tells it. */
@Component
class DeskTelling {

    private final Decisions decisions;
    private final AppointmentMessages messages;
    private final Clock clock;

    DeskTelling(Decisions decisions, AppointmentMessages messages, Clock clock) {
        this.decisions = decisions;
        this.messages = messages;
        this.clock = clock;
    }

    void booked(BusinessId id, Appointment booked, Person person, Manner manner) {
        var phone = person.phone();
        decisions.byPeople(
                id,
                phone == null
                        ? Decision.untold(Outcome.BOOKED, booked, null)
                        : Decision.that(booked(id, booked, person, phone, manner)));
    }

    void moved(BusinessId id, Appointment before, Appointment moved, Person person, Manner manner) {
        var phone = person.phone();
        var inWords = manner.tellsCustomer() && isAnother(before, moved);
        decisions.byPeople(
                id,
                phone == null
                        ? Decision.untold(Outcome.MOVED, moved, before)
                        : Decision.that(
                                moved(id, before, moved, person, phone, manner.tellsCustomer() && !inWords), before));
        if (phone != null && inWords) {
            messages.tell(id, What.CHANGED, moved, phone);
        }
    }

    /** The message of another time says neither who gives it nor what it is for by now. */
    private static boolean isAnother(Appointment before, Appointment moved) {
        return !before.serviceId().equals(moved.serviceId())
                || !before.staffId().equals(moved.staffId());
    }

    void cancelled(BusinessId id, Appointment before, Appointment cancelled, Person person, Manner manner) {
        var phone = person.phone();
        decisions.byPeople(
                id,
                phone == null
                        ? Decision.untold(Outcome.CANCELLED, cancelled, before)
                        : Decision.that(cancelled(id, cancelled, person, phone, manner), before));
    }

    private AppointmentBooked booked(
            BusinessId id, Appointment booked, Person person, PhoneNumber phone, Manner manner) {
        return new AppointmentBooked(
                booked.id(),
                booked.version(),
                null,
                id,
                booked.customerId(),
                phone,
                person.name(),
                booked.serviceName(),
                booked.staffId(),
                booked.staffName(),
                booked.time().start(),
                booked.time().end(),
                clock.instant(),
                manner.tellsCustomer() ? null : false);
    }

    private AppointmentMoved moved(
            BusinessId id, Appointment before, Appointment moved, Person person, PhoneNumber phone, boolean isTold) {
        return new AppointmentMoved(
                moved.id(),
                moved.version(),
                null,
                id,
                moved.customerId(),
                phone,
                person.name(),
                moved.serviceName(),
                moved.staffId(),
                moved.staffName(),
                before.time().start(),
                moved.time().start(),
                moved.time().end(),
                clock.instant(),
                isTold ? null : false);
    }

    private AppointmentCancelled cancelled(
            BusinessId id, Appointment cancelled, Person person, PhoneNumber phone, Manner manner) {
        return new AppointmentCancelled(
                cancelled.id(),
                cancelled.version(),
                null,
                id,
                cancelled.customerId(),
                phone,
                person.name(),
                cancelled.serviceName(),
                cancelled.staffId(),
                cancelled.staffName(),
                cancelled.time().start(),
                cancelled.time().end(),
                clock.instant(),
                manner.tellsCustomer() ? null : false);
    }
}
