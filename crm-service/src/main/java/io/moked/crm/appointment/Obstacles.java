package io.moked.crm.appointment;

import io.moked.crm.business.Business;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Refusal;
import io.moked.crm.calendar.Timetable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is in the way of an appointment that people want. */
@Component
class Obstacles {

    private final Appointments appointments;
    private final ObjectProvider<BusySource> sources;
    private final Clock clock;

    Obstacles(Appointments appointments, ObjectProvider<BusySource> sources, Clock clock) {
        this.appointments = appointments;
        this.sources = sources;
        this.clock = clock;
    }

    /** Whether an appointment can be, and on what it then stands. */
    sealed interface Answer {

        /** It can, as it is now. */
        record Possible(Appointment appointment) implements Answer {}

        /** It cannot. */
        record Impossible(Obstacle why) implements Answer {}
    }

    /** To be asked with the time of its staff and what it demands locked. */
    Answer to(Appointment wanted, Demand demand, Business business, StaffMember staff, DeskCalendar.Manner manner) {
        if (!isOfAnyLength(wanted.time())) {
            return new Answer.Impossible(Obstacle.LENGTH);
        }
        var whole = wanted.span().taken(wanted.time());
        var taken = appointments.taken(business.id(), whole, wanted.id());
        if (taken.ofStaff().getOrDefault(staff.id(), List.of()).stream().anyMatch(whole::overlaps)) {
            return new Answer.Impossible(Obstacle.TAKEN);
        }
        if (!demand.with(taken, List.of()).allow(whole)) {
            return new Answer.Impossible(Obstacle.RESOURCE_TAKEN);
        }
        return ForWhom.look(wanted.customerId(), () -> unlessHeld(wanted, demand, taken, business, staff, manner));
    }

    private Answer unlessHeld(
            Appointment wanted,
            Demand demand,
            Taken taken,
            Business business,
            StaffMember staff,
            DeskCalendar.Manner manner) {
        var whole = wanted.span().taken(wanted.time());
        var kept = sources.stream()
                .map(source -> source.resources(business.id(), whole))
                .toList();
        var resources = demand.with(taken, kept);
        if (isTaken(whole, business, staff, false) || !resources.allow(whole)) {
            return new Answer.Impossible(Obstacle.HELD);
        }
        var soft = manner.evenSo() ? Optional.<Obstacle>empty() : soft(wanted, business, staff);
        return soft.<Answer>map(Answer.Impossible::new)
                .orElseGet(() ->
                        new Answer.Possible(wanted.on(resources.firstFree(whole).orElse(null))));
    }

    private static boolean isOfAnyLength(Period time) {
        return time.end().isAfter(time.start()) && time.length().compareTo(AppointmentList.LONGEST) <= 0;
    }

    private Optional<Obstacle> soft(Appointment wanted, Business business, StaffMember staff) {
        if (business.whoGive(wanted.serviceId(), staff.id()).isEmpty()) {
            return Optional.of(Obstacle.NOT_GIVEN);
        }
        var time = wanted.time();
        var timetable = new Timetable(business.workplace(), clock.instant());
        var closed = timetable.obstacle(time).map(Refusal::reason).map(Obstacle::of);
        if (closed.isPresent()) {
            return closed;
        }
        if (!timetable.works(staff.diary(List.of()), time)) {
            return Optional.of(Obstacle.CLOSED);
        }
        return isTaken(time, business, staff, true) ? Optional.of(Obstacle.BUSY) : Optional.empty();
    }

    private boolean isTaken(Period time, Business business, StaffMember staff, boolean yielding) {
        return sources.stream()
                .filter(source -> source.yields() == yielding)
                .flatMap(source -> source.busy(business.id(), time).getOrDefault(staff.id(), List.of()).stream())
                .anyMatch(time::overlaps);
    }
}
