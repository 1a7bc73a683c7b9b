package io.moked.crm.appointment;

import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.crm.appointment.DeskCalendar.Wish;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
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
        var demand = Demand.of(business, wish.service(), wish.resource(), null);
        if (service.isEmpty() || staff.isEmpty() || demand.isEmpty()) {
            return times.stream()
                    .map(time -> new Planned(time, Obstacle.UNKNOWN))
                    .toList();
        }
        var member = staff.get();
        return times.stream()
                .map(time -> Appointment.of(service.get(), wish.customer(), member.id(), member.name(), time))
                .map(wanted -> planned(wanted, obstacles.to(wanted, demand.get(), business, member, CAREFUL)))
                .toList();
    }

    private static Planned planned(Appointment wanted, Obstacles.Answer answer) {
        return switch (answer) {
            case Obstacles.Answer.Possible possible -> new Planned(wanted.time(), null);
            case Obstacles.Answer.Impossible(Obstacle why) -> new Planned(wanted.time(), why);
        };
    }
}
