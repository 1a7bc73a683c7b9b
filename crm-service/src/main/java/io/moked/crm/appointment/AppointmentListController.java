package io.moked.crm.appointment;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.crm.appointment.DecisionList.Decided;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments as lists, such as those that a bar of the analytics stands for. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/appointments")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional(readOnly = true)
class AppointmentListController {

    private final AppointmentList appointments;
    private final DecisionList decisions;
    private final Cursors cursors;

    AppointmentListController(AppointmentList appointments, DecisionList decisions, Cursors cursors) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.cursors = cursors;
    }

    /**
     * Lists appointments.
     *
     * @param status only those of which this became
     * @param customer only those of this one
     * @param from starting at this moment or later
     * @param to starting before this moment
     * @param sort by their start, the latest first unless it is {@code startsAt}
     */
    @GetMapping
    Page<AppointmentView> listAppointments(
            @PathVariable BusinessId business,
            @RequestParam(required = false) AppointmentView.@Nullable Status status,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "-startsAt") @Pattern(regexp = "-?startsAt") String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var name = String.join(
                " ", "appointments", business.toString(), "" + status, "" + customer, "" + from, "" + to, sort);
        var window = new Window(from, to, after(name, cursor), sort.equals("startsAt"));
        return page(
                appointments.within(business, status, customer, window, limit + 1),
                limit,
                name,
                one -> List.of(one.startsAt().toString(), one.id().toString()));
    }

    /**
     * Lists what was decided on appointments, the latest first. An appointment that was moved twice is there twice.
     *
     * @param outcome only this; absent for all, refusals among them
     * @param from decided at this moment or later
     * @param to decided before this moment
     */
    @GetMapping("/decisions")
    Page<Decided> listAppointmentDecisions(
            @PathVariable BusinessId business,
            @RequestParam(required = false) Decision.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var name = String.join(" ", "decisions", business.toString(), "" + outcome, "" + from, "" + to);
        var window = new Window(from, to, after(name, cursor), false);
        return page(
                decisions.find(business, outcome, window, limit + 1),
                limit,
                name,
                one -> List.of(one.decidedAt().toString(), one.id().toString()));
    }

    private Window.@Nullable Place after(String name, String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        var parts = cursors.open(name, cursor);
        return new Window.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    }

    private <T> Page<T> page(List<T> found, int limit, String name, Function<T, List<String>> place) {
        return Page.of(found, limit, last -> cursors.seal(name, place.apply(last)));
    }
}
