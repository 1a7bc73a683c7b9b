package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.Service;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Refusal;
import io.moked.crm.customer.Customer;
import io.moked.crm.customer.Customers;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentExtracted;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides on wishes for new appointments. */
@Component
class Booking {

    /** All that a wish is about, once it is known to exist. */
    private record Wish(
            AppointmentExtracted event,
            Business business,
            Service service,
            List<StaffMember> staff,
            Customer customer) {

        Period time() {
            return service.span().from(event.startsAt());
        }

        Sought sought() {
            return Sought.forNew(business, service, staff);
        }

        /** Whether the customer has just this already, as after a call that broke off: they are told so, not refused. */
        boolean isMetBy(Appointment appointment) {
            return appointment.serviceId().equals(service.serviceId())
                    && appointment.time().start().equals(event.startsAt())
                    && (event.staffId() == null || event.staffId().equals(appointment.staffId()));
        }
    }

    /** Whoever dials again and again must not fill the calendar. */
    private static final int MOST_BY_PHONE = 5;

    private final Businesses businesses;
    private final Customers customers;
    private final Availability availability;
    private final Appointments appointments;
    private final Clock clock;

    Booking(
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

    /** Books what is wanted, or says why not. */
    Decision decide(AppointmentExtracted event) {
        var business = businesses.find(event.businessId());
        var service = business.flatMap(one -> one.service(event.serviceId()));
        if (business.isEmpty() || service.isEmpty()) {
            return Decision.that(rejected(event, Refusal.because(Reason.NOT_OFFERED), List.of()), null);
        }
        var staff = business.get().whoGive(event.serviceId(), event.staffId());
        var customer = customers.introduced(event.businessId(), event.customerPhone(), event.customerName());
        var wish = new Wish(event, business.get(), service.get(), staff, customer);
        if (staff.isEmpty()) {
            return refuse(wish, Refusal.because(Reason.NOT_OFFERED));
        }
        var upcoming = appointments.upcoming(event.businessId(), customer.id());
        var same = upcoming.stream().filter(wish::isMetBy).findFirst();
        if (same.isPresent()) {
            return Decision.that(booked(wish, same.get()));
        }
        if (upcoming.size() >= MOST_BY_PHONE) {
            return Decision.that(
                    rejected(event, Refusal.because(Reason.TOO_MANY_APPOINTMENTS), List.of()), customer.id());
        }
        var answer = ForWhom.look(customer.id(), () -> availability.at(event.startsAt(), wish.sought()));
        return switch (answer) {
            case Availability.Answer.Refused(Refusal why) -> refuse(wish, why);
            case Availability.Answer.Free free -> bookWithFirst(wish, free);
        };
    }

    private Decision bookWithFirst(Wish wish, Availability.Answer.Free free) {
        for (var diary : free.whoLeastBusyFirst()) {
            var appointment = Appointment.of(
                            wish.service(), wish.customer().id(), diary.id(), diary.name(), wish.time())
                    .on(free.resource());
            if (appointments.book(appointment, wish.event())) {
                return Decision.that(booked(wish, appointment));
            }
        }
        return refuse(wish, Refusal.because(Reason.SLOT_TAKEN));
    }

    private Decision refuse(Wish wish, Refusal why) {
        return Decision.that(
                rejected(wish.event(), why, alternatives(wish)), wish.customer().id());
    }

    /** With whom it was wanted; if they have nothing, or do not give the service, with anybody. */
    private List<Alternative> alternatives(Wish wish) {
        var start = wish.event().startsAt();
        var withThem = availability.near(start, wish.sought());
        var anybody = wish.business().whoGive(wish.service().serviceId(), null);
        return withThem.isEmpty() && wish.event().staffId() != null
                ? availability.near(start, wish.sought().by(anybody))
                : withThem;
    }

    private AppointmentBooked booked(Wish wish, Appointment appointment) {
        return new AppointmentBooked(
                appointment.id(),
                appointment.version(),
                wish.event().requestId(),
                wish.event().businessId(),
                appointment.customerId(),
                wish.event().customerPhone(),
                wish.customer().name(),
                appointment.serviceName(),
                appointment.staffId(),
                appointment.staffName(),
                appointment.time().start(),
                appointment.time().end(),
                clock.instant(),
                null);
    }

    private AppointmentRejected rejected(AppointmentExtracted event, Refusal why, List<Alternative> alternatives) {
        return new AppointmentRejected(
                event.requestId(), event.businessId(), why.reason(), why.detail(), alternatives, clock.instant());
    }
}
