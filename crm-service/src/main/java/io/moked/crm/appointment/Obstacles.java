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
        var whole = wanted.span().taken(wanted.time());
        var taken = appointments.taken(business.id(), whole, wanted.id());
        if (taken.ofStaff().getOrDefault(staff.id(), List.of()).stream().anyMatch(whole::overlaps)) {
            return new Answer.Impossible(Obstacle.TAKEN);
        }
        var resources = demand.with(taken);
        if (!resources.allow(whole)) {
            return new Answer.Impossible(Obstacle.RESOURCE_TAKEN);
        }
        var soft = manner.evenSo() ? Optional.<Obstacle>empty() : soft(wanted.time(), business, staff);
        return soft.<Answer>map(Answer.Impossible::new)
                .orElseGet(() ->
                        new Answer.Possible(wanted.on(resources.firstFree(whole).orElse(null))));
    }

    private Optional<Obstacle> soft(Period time, Business business, StaffMember staff) {
        var timetable = new Timetable(business.workplace(), clock.instant());
        var closed = timetable.obstacle(time).map(Refusal::reason).map(Obstacle::of);
        if (closed.isPresent()) {
            return closed;
        }
        if (!timetable.works(staff.diary(List.of()), time)) {
            return Optional.of(Obstacle.CLOSED);
        }
        var isBusy = sources.stream()
                .flatMap(source -> source.busy(business.id(), time).getOrDefault(staff.id(), List.of()).stream())
                .anyMatch(time::overlaps);
        return isBusy ? Optional.of(Obstacle.BUSY) : Optional.empty();
    }
}
