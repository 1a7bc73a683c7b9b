package io.moked.crm.appointment;

import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentMoved;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells what people did with appointments. */
@Component
class DeskTelling {

    private final Decisions decisions;
    private final Clock clock;

    DeskTelling(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    void booked(BusinessId id, Appointment booked, Person person, Manner manner) {
        decisions.byPeople(
                id,
                Decision.that(new AppointmentBooked(
                        booked.id(),
                        booked.version(),
                        null,
                        id,
                        booked.customerId(),
                        person.phone(),
                        person.name(),
                        booked.serviceName(),
                        booked.staffId(),
                        booked.staffName(),
                        booked.time().start(),
                        booked.time().end(),
                        clock.instant(),
                        manner.tellsCustomer() ? null : false)));
    }

    void moved(BusinessId id, Appointment before, Appointment moved, Person person, Manner manner) {
        decisions.byPeople(
                id,
                Decision.that(
                        new AppointmentMoved(
                                moved.id(),
                                moved.version(),
                                null,
                                id,
                                moved.customerId(),
                                person.phone(),
                                person.name(),
                                moved.serviceName(),
                                moved.staffId(),
                                moved.staffName(),
                                before.time().start(),
                                moved.time().start(),
                                moved.time().end(),
                                clock.instant(),
                                manner.tellsCustomer() ? null : false),
                        before));
    }

    void cancelled(BusinessId id, Appointment before, Appointment cancelled, Person person, Manner manner) {
        decisions.byPeople(
                id,
                Decision.that(
                        new AppointmentCancelled(
                                cancelled.id(),
                                cancelled.version(),
                                null,
                                id,
                                cancelled.customerId(),
                                person.phone(),
                                person.name(),
                                cancelled.serviceName(),
                                cancelled.staffId(),
                                cancelled.staffName(),
                                cancelled.time().start(),
                                cancelled.time().end(),
                                clock.instant(),
                                manner.tellsCustomer() ? null : false),
                        before));
    }
}
