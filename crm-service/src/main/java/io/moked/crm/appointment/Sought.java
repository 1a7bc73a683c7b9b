package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.Service;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Span;
import io.moked.events.appointment.AppointmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For what a time is looked for.
 *
 * @param span what it takes
 * @param staff one of whom is needed
 * @param demand which resource is needed beside them
 * @param except an appointment that does not count, because it is to be moved
 */
record Sought(
        Business business,
        Span span,
        List<StaffMember> staff,
        Demand demand,
        @Nullable AppointmentId except) {

    /** A new appointment. */
    static Sought forNew(Business business, Service service, List<StaffMember> staff) {
        return new Sought(business, service.span(), staff, Demand.of(business, service.serviceId(), null), null);
    }

    /** Another time for an appointment. */
    static Sought toMove(Business business, Appointment appointment, List<StaffMember> staff) {
        var demand = Demand.of(business, appointment.serviceId(), appointment.resourceId());
        return new Sought(business, appointment.span(), staff, demand, appointment.id());
    }

    /** The same with others. */
    Sought by(List<StaffMember> others) {
        return new Sought(business, span, others, demand, except);
    }
}
