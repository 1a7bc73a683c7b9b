package io.moked.crm.appointment;

import io.moked.crm.appointment.AppointmentView.Status;
import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do with appointments, at the desk or in a calendar of their own. They decide under the same locks as the
 * phone does, and what they decide is told in the same way; they may do what callers may not, such as working on a
 * holiday, but never have two appointments at once. To be called in a transaction.
 */
@Component
public class DeskCalendar {

    /**
     * In which way something is done.
     *
     * @param source where
     * @param tellsCustomer whether the customer gets a message
     * @param evenSo though the business is closed, or the member of staff busy with something else
     */
    public record Manner(Source source, boolean tellsCustomer, boolean evenSo) {}

    /** Where an appointment was made. */
    public enum Source {
        /** By a caller, with the agent. */
        PHONE,
        /** At the desk. */
        DESK,
        /** In Google Calendar. */
        GOOGLE,
        /** By a customer who waited and was offered the time. */
        WAITING_LIST
    }

    /**
     * A new appointment.
     *
     * @param note what people should know of it; may be empty
     */
    public record Wish(CustomerId customer, ServiceId service, StaffId staff, Period time, String note) {}

    /** What became of it. */
    public sealed interface Answer {

        /** It is done. */
        record Done(AppointmentId appointment) implements Answer {}

        /** It is not. */
        record Refused(Obstacle why) implements Answer {}
    }

    private final Businesses businesses;
    private final Appointments appointments;
    private final DeskAppointments desk;
    private final Obstacles obstacles;
    private final Decisions decisions;
    private final Clock clock;

    DeskCalendar(
            Businesses businesses,
            Appointments appointments,
            DeskAppointments desk,
            Obstacles obstacles,
            Decisions decisions,
            Clock clock) {
        this.businesses = businesses;
        this.appointments = appointments;
        this.desk = desk;
        this.obstacles = obstacles;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Books for a customer. */
    public Answer book(BusinessId id, Wish wish, Manner manner) {
        var business = businesses.find(id).orElseThrow();
        var service = business.service(wish.service());
        var staff = staff(business, wish.staff());
        var customer = desk.customer(id, wish.customer());
        if (service.isEmpty() || staff.isEmpty() || customer.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        appointments.lock(List.of(wish.staff()));
        var appointment = new Appointment(
                AppointmentId.random(),
                1,
                wish.customer(),
                wish.service(),
                service.get().name(),
                wish.staff(),
                staff.get().name(),
                wish.time(),
                service.get().span().buffer());
        var obstacle = obstacles.to(appointment, business, staff.get(), manner);
        if (obstacle.isPresent()) {
            return new Answer.Refused(obstacle.get());
        }
        desk.insert(id, appointment, wish.note(), manner.source());
        decisions.byPeople(id, Decision.that(booked(id, appointment, customer.get(), manner)));
        return new Answer.Done(appointment.id());
    }

    /**
     * Gives an appointment another time, length or member of staff.
     *
     * @param staff who has it then; absent for who has it now
     */
    public Answer move(BusinessId id, AppointmentId which, Period time, @Nullable StaffId staff, Manner manner) {
        var business = businesses.find(id).orElseThrow();
        var kept = desk.locked(id, which);
        if (kept.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        var before = kept.get().appointment();
        var who = staff(business, staff == null ? before.staffId() : staff);
        if (who.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        if (!kept.get().status().stands()) {
            return new Answer.Refused(Obstacle.CANCELLED);
        }
        if (time.equals(before.time()) && who.get().id().equals(before.staffId())) {
            return new Answer.Done(which);
        }
        appointments.lock(Stream.of(before.staffId(), who.get().id()).distinct().toList());
        var moved = before.movedTo(who.get().id(), who.get().name(), time);
        var obstacle = obstacles.to(moved, business, who.get(), manner);
        if (obstacle.isPresent()) {
            return new Answer.Refused(obstacle.get());
        }
        appointments.move(id, moved);
        decisions.byPeople(id, Decision.that(moved(id, before, moved, kept.get().person(), manner), before));
        return new Answer.Done(which);
    }

    /** Cancels an appointment; one that is cancelled already stays so. */
    public Answer cancel(BusinessId id, AppointmentId which, Manner manner) {
        var kept = desk.locked(id, which);
        if (kept.isEmpty()) {
            return new Answer.Refused(Obstacle.UNKNOWN);
        }
        if (kept.get().status() != Status.CANCELLED) {
            var cancelled = kept.get().appointment().cancelled();
            appointments.cancel(id, cancelled);
            decisions.byPeople(
                    id,
                    Decision.that(
                            cancelled(id, cancelled, kept.get().person(), manner),
                            kept.get().appointment()));
        }
        return new Answer.Done(which);
    }

    private static Optional<StaffMember> staff(Business business, StaffId wanted) {
        return business.staff().stream()
                .filter(member -> member.id().equals(wanted))
                .findFirst();
    }

    private AppointmentBooked booked(BusinessId id, Appointment booked, Person person, Manner manner) {
        return new AppointmentBooked(
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
                manner.tellsCustomer() ? null : false);
    }

    private AppointmentMoved moved(BusinessId id, Appointment before, Appointment moved, Person person, Manner manner) {
        return new AppointmentMoved(
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
                manner.tellsCustomer() ? null : false);
    }

    private AppointmentCancelled cancelled(BusinessId id, Appointment cancelled, Person person, Manner manner) {
        return new AppointmentCancelled(
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
                manner.tellsCustomer() ? null : false);
    }
}
