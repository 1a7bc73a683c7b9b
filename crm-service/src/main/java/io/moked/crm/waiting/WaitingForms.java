package io.moked.crm.waiting;

import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.customer.CustomerId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether what people write of somebody who waits can be. */
@Component
class WaitingForms {

    private final Businesses businesses;
    private final Customers customers;
    private final DeskCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingForms(Businesses businesses, Customers customers, DeskCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.businesses = businesses;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return with the customer who remains of the one that is named */
    WaitingForm.New check(BusinessId business, WaitingForm.New form) {
        check(business, form.service().value(), form.wishes());
        var customer = customers
                .remaining(business, form.customer())
                .orElseThrow(() -> Problem.invalid("customer", "customer.unknown"));
        if (!isReached(business, customer)) {
            throw Problem.invalid("customer", "waiting.phone");
        }
        if (form.insteadOf() != null && !isTheirs(business, form.insteadOf(), customer, form.service())) {
            throw Problem.invalid("insteadOf", "waiting.instead-of");
        }
        return new WaitingForm.New(customer, form.service(), form.wishes(), form.insteadOf(), form.note());
    }

    /** Whether they have an appointment in the service that is still to come. */
    private boolean isTheirs(BusinessId business, AppointmentId appointment, CustomerId customer, ServiceId service) {
        return calendar.hold(business, appointment)
                .filter(one -> one.customer().equals(customer)
                        && one.service().equals(service)
                        && one.time().start().isAfter(clock.instant()))
                .isPresent();
    }

    void check(BusinessId id, UUID service, Wishes wishes) {
        wishes.check(IsraelTime.dateOf(clock.instant()));
        var business = businesses.find(id).orElseThrow(Problem::notFound);
        var offered = new ServiceId(service);
        if (business.service(offered).isEmpty()) {
            throw Problem.invalid("service", "waiting.service");
        }
        if (business.whoGive(offered, wishes.staff()).isEmpty()) {
            throw Problem.invalid("wishes.staff", "waiting.staff");
        }
    }

    /** Whoever erases or merges them waits. */
    private boolean isReached(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                        select id from customer where business_id = ? and id = ? and main_phone is not null
                        for key share""")
                .params(business.value(), customer.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
