package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Refusal;
import io.moked.crm.customer.Customer;
import io.moked.crm.customer.Customers;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentChangeRequested;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides on wishes to move or cancel an appointment. Only those of the number that asks are ever touched. */
@Component
class Changing {

    private record Wish(
            AppointmentChangeRequested event, Business business, Customer customer, Appointment appointment) {}

    private final Businesses businesses;
    private final Customers customers;
    private final Availability availability;
    private final Appointments appointments;
    private final Clock clock;

    Changing(
            Businesses businesses,
            Customers customers,
            Availability availability,
            Appointments appointments,
            Clock clock) {
        this.businesses = businesses;
        this.customers = customers;
        this.availability = availability;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Changes what is wanted, or says why not. */
    Decision decide(AppointmentChangeRequested event) {
        var business = businesses.find(event.businessId());
        if (business.isEmpty()) {
            return Decision.that(rejected(event, Refusal.because(Reason.NOT_OFFERED), List.of()), null);
        }
        var customer = customers.withPhone(event.businessId(), event.customerPhone());
        var meant = appointments.upcoming(event.businessId(), customer.id()).stream()
                .filter(one -> event.currentDate() == null
                        || event.currentDate()
                                .equals(IsraelTime.dateOf(one.time().start())))
                .toList();
        if (meant.size() != 1) {
            var reason = meant.isEmpty() ? Reason.NO_SUCH_APPOINTMENT : Reason.WHICH_APPOINTMENT;
            return Decision.that(rejected(event, Refusal.because(reason), List.of()), customer.id());
        }
        var wish = new Wish(event, business.get(), customer, meant.getFirst());
        return switch (event.change()) {
            case CANCEL -> cancel(wish);
            case MOVE ->
                event.newStart() == null
                        ? Decision.that(rejected(event, Refusal.because(Reason.NOT_OFFERED), List.of()), customer.id())
                        : move(wish, event.newStart());
        };
    }

    private Decision cancel(Wish wish) {
        var cancelled = wish.appointment().cancelled();
        appointments.cancel(wish.event().businessId(), cancelled);
        return Decision.that(
                new AppointmentCancelled(
                        cancelled.id(),
                        cancelled.version(),
                        wish.event().requestId(),
                        wish.event().businessId(),
                        cancelled.customerId(),
                        wish.event().customerPhone(),
                        wish.customer().name(),
                        cancelled.serviceName(),
                        cancelled.staffId(),
                        cancelled.staffName(),
                        cancelled.time().start(),
                        cancelled.time().end(),
                        clock.instant(),
                        null),
                wish.appointment());
    }

    private Decision move(Wish wish, Instant newStart) {
        var appointment = wish.appointment();
        var sought = Sought.toMove(wish.business(), appointment, staffFor(wish));
        var answer = ForWhom.look(wish.customer().id(), () -> availability.at(newStart, sought));
        return switch (answer) {
            case Availability.Answer.Refused(Refusal why) ->
                Decision.that(
                        rejected(wish.event(), why, availability.near(newStart, sought)),
                        wish.customer().id());
            case Availability.Answer.Free free -> {
                var who = free.whoLeastBusyFirst().stream()
                        .min(Comparator.comparing(diary -> !diary.id().equals(appointment.staffId())))
                        .orElseThrow();
                var time = appointment.span().from(newStart);
                var moved = appointment.movedTo(who.id(), who.name(), time).on(free.resource());
                appointments.move(wish.event().businessId(), moved);
                yield Decision.that(moved(wish, moved), appointment);
            }
        };
    }

    /** Who gives the service, and who has the appointment now even if they no longer give it. */
    private static List<StaffMember> staffFor(Wish wish) {
        var current = wish.business().staff().stream()
                .filter(member -> member.id().equals(wish.appointment().staffId()));
        var all = wish.business().whoGive(wish.appointment().serviceId(), null).stream();
        return Stream.concat(current, all).distinct().toList();
    }

    private AppointmentMoved moved(Wish wish, Appointment moved) {
        return new AppointmentMoved(
                moved.id(),
                moved.version(),
                wish.event().requestId(),
                wish.event().businessId(),
                moved.customerId(),
                wish.event().customerPhone(),
                wish.customer().name(),
                moved.serviceName(),
                moved.staffId(),
                moved.staffName(),
                wish.appointment().time().start(),
                moved.time().start(),
                moved.time().end(),
                clock.instant(),
                null);
    }

    private AppointmentRejected rejected(
            AppointmentChangeRequested event, Refusal why, List<Alternative> alternatives) {
        return new AppointmentRejected(
                event.requestId(), event.businessId(), why.reason(), why.detail(), alternatives, clock.instant());
    }
}
