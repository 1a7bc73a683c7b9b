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

/** What is in the way of an appointment that people want; to be asked with the time of its staff locked. */
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

    Optional<Obstacle> to(Appointment wanted, Business business, StaffMember staff, DeskCalendar.Manner manner) {
        var taken = wanted.span().taken(wanted.time());
        var others = appointments.taken(business.id(), taken, wanted.id()).getOrDefault(staff.id(), List.of());
        if (others.stream().anyMatch(taken::overlaps)) {
            return Optional.of(Obstacle.TAKEN);
        }
        if (ForWhom.look(wanted.customerId(), () -> isTaken(taken, business, staff, false))) {
            return Optional.of(Obstacle.HELD);
        }
        return manner.evenSo() ? Optional.empty() : soft(wanted.time(), business, staff);
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
        return isTaken(time, business, staff, true) ? Optional.of(Obstacle.BUSY) : Optional.empty();
    }

    private boolean isTaken(Period time, Business business, StaffMember staff, boolean yielding) {
        return sources.stream()
                .filter(source -> source.yields() == yielding)
                .flatMap(source -> source.busy(business.id(), time).getOrDefault(staff.id(), List.of()).stream())
                .anyMatch(time::overlaps);
    }
}
