package io.moked.crm.appointment;

import io.moked.chassis.problem.Problem;
import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar on the wall: all that people see of some days. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/calendar")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional(readOnly = true)
class CalendarController {

    private static final int A_WEEK = 7;
    private static final int MOST_YEARS = 200;
    private static final int MOST_DAYS = 45;

    private final Businesses businesses;
    private final AppointmentList list;
    private final ObjectProvider<BusySource> sources;
    private final Clock clock;

    CalendarController(Businesses businesses, AppointmentList list, ObjectProvider<BusySource> sources, Clock clock) {
        this.clock = clock;
        this.businesses = businesses;
        this.list = list;
        this.sources = sources;
    }

    /**
     * Some days, at most 45.
     *
     * @param from the first day in Israel, such as {@code 2026-09-01}; absent for today
     * @param to the first day after it; absent for a week
     * @param resource only the appointments that stand on this; absent for all
     */
    @GetMapping
    CalendarView getCalendar(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable ResourceId resource) {
        var first = from == null ? IsraelTime.dateOf(clock.instant()) : from;
        if (Math.abs(first.getYear() - IsraelTime.dateOf(clock.instant()).getYear()) > MOST_YEARS) {
            throw Problem.invalid("from", "calendar.days");
        }
        var end = to == null ? first.plusDays(A_WEEK) : to;
        var days = ChronoUnit.DAYS.between(first, end);
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("to", "calendar.days");
        }
        var found = businesses.find(business).orElseThrow(Problem::notFound);
        var window =
                new Period(IsraelTime.day(first).start(), IsraelTime.day(end).start());
        return new CalendarView(
                list.within(business, window).stream()
                        .filter(one -> resource == null || resource.value().equals(one.resourceId()))
                        .toList(),
                busy(business, window),
                dates(first, days).flatMap(date -> away(found, date)).toList(),
                dates(first, days).flatMap(date -> closed(found, date)).toList());
    }

    private List<CalendarView.OfStaff> busy(BusinessId business, Period window) {
        return sources.stream()
                .filter(BusySource::isPrivate)
                .flatMap(source -> source.busy(business, window).entrySet().stream())
                .flatMap(staff -> staff.getValue().stream()
                        .filter(window::overlaps)
                        .map(period -> new CalendarView.OfStaff(staff.getKey().value(), period.start(), period.end())))
                .toList();
    }

    private static Stream<LocalDate> dates(LocalDate from, long days) {
        return Stream.iterate(from, date -> date.plusDays(1)).limit(days);
    }

    private static Stream<CalendarView.OfStaff> away(Business business, LocalDate date) {
        return business.staff().stream().flatMap(staff -> away(business, staff, date));
    }

    private static Stream<CalendarView.OfStaff> away(Business business, StaffMember staff, LocalDate date) {
        return business.workplace().away(staff.diary(List.of()), date).stream()
                .map(period -> new CalendarView.OfStaff(staff.id().value(), period.start(), period.end()));
    }

    private static Stream<CalendarView.Closed> closed(Business business, LocalDate date) {
        return business.workplace().closings(date).stream()
                .map(closing -> new CalendarView.Closed(
                        closing.period().start(), closing.period().end(), closing.rest(), closing.name()));
    }
}
