package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.ai.tools.FreeSlots.Slot;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.appointment.AppointmentRejected.Alternative;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.BusinessChanged.SpecialDay;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar's free times as a trial or a play sees them: without what it has taken itself. */
@Component
class RehearsedCalendar {

    private static final int ALTERNATIVES = 3;
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS = 29;

    private final FreeSlots freeSlots;
    private final RehearsedAppointments appointments;
    private final Clock clock;

    RehearsedCalendar(FreeSlots freeSlots, RehearsedAppointments appointments, Clock clock) {
        this.freeSlots = freeSlots;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Who is free then, if anybody.
     *
     * @param except does not count, because it is to be moved
     */
    Optional<Slot> at(
            Instant start,
            ServiceId service,
            @Nullable StaffId staff,
            Situation situation,
            @Nullable RehearsedAppointment except)
            throws VendorUnavailable {
        var preferred = Comparator.comparing(
                (Slot slot) -> except == null || !except.staff().equals(slot.staffId()));
        return free(Checks.local(start).toLocalDate(), 1, service, staff, situation, except).stream()
                .filter(slot -> slot.startsAt().equals(start))
                .min(preferred);
    }

    /** The free times nearest to a wanted one: of the same day first. */
    List<Alternative> near(Instant wanted, ServiceId service, @Nullable StaffId staff, Situation situation)
            throws VendorUnavailable {
        var day = Checks.local(wanted).toLocalDate();
        var today = Checks.local(situation.asOf().now(clock)).toLocalDate();
        var from = day.minusDays(DAYS_BEFORE);
        var found = free(from.isBefore(today) ? today : from, DAYS, service, staff, situation, null);
        var sameDayFirst = Comparator.comparing(
                (Slot slot) -> !Checks.local(slot.startsAt()).toLocalDate().equals(day));
        var times = new HashSet<Instant>();
        return found.stream()
                .sorted(sameDayFirst.thenComparing(
                        slot -> Duration.between(wanted, slot.startsAt()).abs()))
                .filter(slot -> times.add(slot.startsAt()))
                .limit(ALTERNATIVES)
                .map(slot -> new Alternative(slot.startsAt(), new StaffId(slot.staffId()), slot.staffName()))
                .toList();
    }

    private List<Slot> free(
            LocalDate from,
            int days,
            ServiceId service,
            @Nullable StaffId staff,
            Situation situation,
            @Nullable RehearsedAppointment except)
            throws VendorUnavailable {
        var length = length(service, situation.business());
        var taken = appointments.of(situation.conversation()).stream()
                .filter(Predicate.not(one -> one.equals(except)))
                .toList();
        return freeSlots.find(situation, service, from, days, staff).stream()
                .filter(slot -> taken.stream().noneMatch(one -> one.takes(slot, length)))
                .toList();
    }

    private static Duration length(ServiceId service, Business business) {
        return business.state().services().stream()
                .filter(one -> one.serviceId().equals(service))
                .findFirst()
                .map(one -> Duration.ofMinutes(one.durationMinutes()))
                .orElse(Duration.ZERO);
    }

    /** Why a time that is not free is not, as far as the opening hours tell. */
    static Reason reason(Instant start, Business business) {
        var local = Checks.local(start);
        var openings = business.state().openingHours().stream()
                .filter(opening -> opening.day() == local.getDayOfWeek())
                .toList();
        var special = specialDays(business).stream()
                .filter(day -> day.date().equals(local.toLocalDate()))
                .toList();
        if (special.isEmpty() && openings.isEmpty() && local.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Reason.SHABBAT;
        }
        var time = local.toLocalTime();
        var isOpen = special.isEmpty()
                ? openings.stream().anyMatch(opening -> isWithin(time, opening.opens(), opening.closes()))
                : special.stream().anyMatch(day -> isWithin(time, day.opens(), day.closes()));
        return isOpen ? Reason.SLOT_TAKEN : Reason.OUTSIDE_HOURS;
    }

    private static List<SpecialDay> specialDays(Business business) {
        var days = business.state().specialDays();
        return days == null ? List.of() : days;
    }

    private static boolean isWithin(LocalTime time, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        return opens != null && closes != null && !time.isBefore(opens) && time.isBefore(closes);
    }
}
