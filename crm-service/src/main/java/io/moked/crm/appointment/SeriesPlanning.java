package io.moked.crm.appointment;

import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.crm.appointment.DeskCalendar.Wish;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at times before they are booked. */
@Component
class SeriesPlanning {

    /** A time, and what is in its way now; absent if nothing. */
    record Planned(Period time, @Nullable Obstacle obstacle) {}

    private static final Manner CAREFUL = new Manner(Source.DESK, false, false);

    private final Businesses businesses;
    private final Obstacles obstacles;

    SeriesPlanning(Businesses businesses, Obstacles obstacles) {
        this.businesses = businesses;
        this.obstacles = obstacles;
    }

    List<Planned> plan(BusinessId id, Wish wish, List<Period> times) {
        var business = businesses.find(id).orElseThrow();
        var service = business.service(wish.service());
        var staff = business.staff().stream()
                .filter(member -> member.id().equals(wish.staff()))
                .findFirst();
        if (service.isEmpty() || staff.isEmpty()) {
            return times.stream()
                    .map(time -> new Planned(time, Obstacle.UNKNOWN))
                    .toList();
        }
        var member = staff.get();
        return times.stream()
                .map(time -> new Appointment(
                        AppointmentId.random(),
                        1,
                        wish.customer(),
                        wish.service(),
                        service.get().name(),
                        member.id(),
                        member.name(),
                        time,
                        service.get().span().buffer()))
                .map(wanted -> new Planned(
                        wanted.time(),
                        obstacles.to(wanted, business, member, CAREFUL).orElse(null)))
                .toList();
    }
}
