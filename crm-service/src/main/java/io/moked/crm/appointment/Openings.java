package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.Service;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Slot;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be had of a time that became free. To be asked in a transaction. */
@Component
public class Openings {

    /**
     * A time that can be had.
     *
     * @param resource on which the appointment would stand; absent if on none
     */
    public record Opening(Period time, @Nullable ResourceId resource) {}

    private static final DeskCalendar.Manner CAREFUL =
            new DeskCalendar.Manner(DeskCalendar.Source.WAITING_LIST, true, false);

    private final Appointments appointments;
    private final Availability availability;
    private final Obstacles obstacles;

    Openings(Appointments appointments, Availability availability, Obstacles obstacles) {
        this.appointments = appointments;
        this.availability = availability;
        this.obstacles = obstacles;
    }

    /** Keeps all others from deciding about the time of some, and about all resources, until the transaction ends. */
    public void lock(Business business, Collection<StaffId> staff) {
        appointments.lock(
                staff,
                business.services().stream()
                        .flatMap(service -> service.resources().stream())
                        .toList());
    }

    /**
     * The time nearest to where a gap begins that has a part in it and at which a service can be given; it may begin
     * before the gap or end after it, if that is free too.
     *
     * @param suits whether the customer could come then
     */
    public Optional<Opening> nearest(
            Business business,
            Service service,
            StaffMember staff,
            CustomerId customer,
            Period gap,
            Predicate<Period> suits) {
        var span = service.span();
        var sought = Sought.forNew(business, service, List.of(staff));
        var day = IsraelTime.dateOf(gap.start());
        var days = (int) ChronoUnit.DAYS.between(day, IsraelTime.dateOf(gap.end())) + 1;
        var free = availability.free(sought, day, days).stream().map(Slot::startsAt);
        return Stream.concat(Stream.of(gap.start()), free)
                .map(span::from)
                .filter(gap::overlaps)
                .filter(suits)
                .sorted(Comparator.comparing(
                        time -> Duration.between(gap.start(), time.start()).abs()))
                .map(time -> Appointment.of(service, customer, staff.id(), staff.name(), time))
                .flatMap(wanted -> possible(obstacles.to(wanted, sought.demand(), business, staff, CAREFUL)))
                .findFirst();
    }

    private static Stream<Opening> possible(Obstacles.Answer answer) {
        return switch (answer) {
            case Obstacles.Answer.Possible(Appointment one) -> Stream.of(new Opening(one.time(), one.resourceId()));
            case Obstacles.Answer.Impossible impossible -> Stream.empty();
        };
    }
}
