package io.moked.crm.appointment;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.problem.Mistake;
import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.crm.appointment.Series.Hindered;
import io.moked.crm.appointment.Series.Outcome;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments that come again, for the people of a business. One of them alone is changed as any appointment. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/appointments")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class SeriesController {

    /**
     * The times of a series that is not booked yet.
     *
     * @param occurrences earliest first
     */
    record Plan(List<Occurrence> occurrences) {}

    /**
     * One of them.
     *
     * @param obstacle what is in the way; absent if nothing
     * @param overcome whether it can be booked even so, by {@code force}
     */
    record Occurrence(
            Instant startsAt, Instant endsAt, @Nullable String obstacle, boolean overcome) {}

    /** A series that stands, or what of it was changed. */
    record Booked(@Nullable UUID id, List<AppointmentView> appointments) {}

    private final Series series;
    private final SeriesPlanning planning;
    private final DeskAppointments desk;
    private final AppointmentList list;

    SeriesController(Series series, SeriesPlanning planning, DeskAppointments desk, AppointmentList list) {
        this.series = series;
        this.planning = planning;
        this.desk = desk;
        this.list = list;
    }

    /** Says which times there would be, and what is in the way of each. Books nothing. */
    @PostMapping("/series/plan")
    @Transactional(readOnly = true)
    Plan planSeries(@PathVariable BusinessId business, @RequestBody @Valid SeriesForm form) {
        return new Plan(planning.plan(business, form.first().wish(), form.times()).stream()
                .map(SeriesController::occurrence)
                .toList());
    }

    /** Books all that is not left out, or nothing: then the conflict names which cannot be. */
    @PostMapping("/series")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Booked createSeries(@PathVariable BusinessId business, @RequestBody @Valid SeriesForm form) {
        var manner = form.first().manner();
        var booked = done(series.book(business, form.first().wish(), form.times(), manner));
        var id = series.join(business, form.recurrence(), booked, manner);
        return new Booked(id, list.ofSeries(business, id));
    }

    /**
     * Moves this one, and those after it in its series as many days and to the same hour, or none. The conflict names,
     * counted from this one, all that something is in the way of that can be overcome; what cannot be comes first.
     */
    @PatchMapping("/{id}/following")
    Booked moveFollowing(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId id,
            ExpectedVersion expected,
            @RequestBody @Valid AppointmentForm.Change form) {
        expected.check(desk.lockedVersion(business, id.value()).orElseThrow(Problem::notFound));
        if (form.status() != null || form.note() != null) {
            throw Problem.invalid(form.status() != null ? "status" : "note", "series.one-by-one");
        }
        var before = list.find(business, id.value()).orElseThrow();
        var change = form.from(new Period(before.startsAt(), before.endsAt()));
        return views(business, done(series.move(business, id, change, form.manner())));
    }

    /**
     * Cancels this one and those after it in its series.
     *
     * @param tellCustomer whether the customer gets a message
     */
    @DeleteMapping("/{id}/following")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelFollowing(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId id,
            @RequestParam(defaultValue = "true") boolean tellCustomer,
            ExpectedVersion expected) {
        expected.check(desk.lockedVersion(business, id.value()).orElseThrow(Problem::notFound));
        done(series.cancel(business, id, new Manner(Source.DESK, tellCustomer, true)));
    }

    private Booked views(BusinessId business, List<AppointmentId> ids) {
        var views = ids.stream()
                .flatMap(id -> list.find(business, id.value()).stream())
                .toList();
        var of = views.getFirst().series();
        return new Booked(of == null ? null : of.id(), views);
    }

    private static Occurrence occurrence(SeriesPlanning.Planned planned) {
        var why = planned.obstacle();
        return new Occurrence(
                planned.time().start(),
                planned.time().end(),
                why == null ? null : why.code(),
                why == null || why.canBeOvercome());
    }

    private static List<AppointmentId> done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(List<AppointmentId> appointments) -> appointments;
            case Outcome.Refused(List<Hindered> hindered) ->
                throw Problem.conflict(
                        hindered.stream().map(SeriesController::mistake).toList());
        };
    }

    private static Mistake mistake(Hindered one) {
        return new Mistake(
                "occurrences[" + one.which() + "]." + one.why().field(),
                one.why().code());
    }
}
