package io.moked.crm.appointment;

import io.moked.chassis.problem.Problem;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Slot;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells another service, while a caller waits, which times are free. */
@RestController
class FreeSlotsController {

    private static final int MOST_SLOTS = 300;
    private static final int MOST_DAYS = 31;

    private final Businesses businesses;
    private final Availability availability;
    private final Customers customers;
    private final Clock clock;

    FreeSlotsController(Businesses businesses, Availability availability, Customers customers, Clock clock) {
        this.businesses = businesses;
        this.availability = availability;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Free times, day by day, of each day full and half hours first; of many days fewer a day.
     *
     * @param from the first day, in Israel; absent for today
     * @param days how many days
     * @param staff only with this member of staff; absent if anybody will do
     * @param empty a moment at which nobody had anything in the calendar, for plays of a conversation; absent for now
     * @param caller who wants to know: what is held for them is free; absent if nobody in particular
     */
    @GetMapping("/internal/free-slots")
    @RolesAllowed("SERVICE")
    @Transactional(readOnly = true)
    List<Slot> freeSlots(
            @RequestParam BusinessId business,
            @RequestParam ServiceId service,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") @Min(1) @Max(MOST_DAYS) int days,
            @RequestParam(required = false) @Nullable StaffId staff,
            @RequestParam(required = false) @Nullable Instant empty,
            @RequestHeader(name = "Moked-Caller", required = false) @Nullable PhoneNumber caller) {
        var found = businesses
                .find(business)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "unknown-business", "There is no such business."));
        var offered = found.service(service);
        var who = found.whoGive(service, staff);
        if (offered.isEmpty() || who.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "not-offered", "The business does not offer that.");
        }
        var today = IsraelTime.dateOf(empty == null ? clock.instant() : empty);
        var first = from == null ? today : from;
        if (first.plusDays(days - 1L).isBefore(today) || first.isAfter(today.plusMonths(found.monthsAhead()))) {
            return List.of();
        }
        var sought = Sought.forNew(found, offered.get(), who);
        if (empty != null) {
            return spread(availability.freeIfEmpty(sought, first, days, empty), MOST_SLOTS / days);
        }
        Supplier<List<Slot>> search = () -> availability.free(sought, first, days);
        var free = Optional.ofNullable(caller)
                .flatMap(number -> customers.find(business, number))
                .map(customer -> ForWhom.look(customer.id(), search))
                .orElseGet(search);
        return spread(free, MOST_SLOTS / days);
    }

    private static List<Slot> spread(List<Slot> slots, int mostPerDay) {
        var count = new HashMap<LocalDate, Integer>();
        return slots.stream()
                .filter(slot -> count.merge(IsraelTime.dateOf(slot.startsAt()), 1, Integer::sum) <= mostPerDay)
                .toList();
    }
}
