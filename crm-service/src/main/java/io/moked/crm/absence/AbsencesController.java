package io.moked.crm.absence;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.AppointmentObserver;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.business.Businesses;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is not there when, for the people of a business. Appointments that stand in an absence go on standing. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/absences")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class AbsencesController {

    private static final int MOST_DAYS = 366;
    private static final int MOST_YEARS = 200;
    private static final int A_MONTH = 31;

    /** Of a long absence that ends early, so much is offered to who waits. */
    private static final Duration OFFERED = Duration.ofDays(14);

    private final Absences absences;
    private final Businesses businesses;
    private final DeskCalendar calendar;
    private final ObjectProvider<AppointmentObserver> observers;
    private final Clock clock;

    AbsencesController(
            Absences absences,
            Businesses businesses,
            DeskCalendar calendar,
            ObjectProvider<AppointmentObserver> observers,
            Clock clock) {
        this.absences = absences;
        this.businesses = businesses;
        this.calendar = calendar;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Lists the absences of some days, at most 366, earliest first; the first 500 of them.
     *
     * @param from the first day in Israel, such as {@code 2026-09-01}; absent for today
     * @param to the first day after it; absent for 31 days
     */
    @GetMapping
    @Transactional(readOnly = true)
    Page<Absence> listAbsences(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var today = IsraelTime.dateOf(clock.instant());
        var first = from == null ? today : from;
        if (Math.abs(first.getYear() - today.getYear()) > MOST_YEARS) {
            throw Problem.invalid("from", "calendar.days");
        }
        var end = to == null ? first.plusDays(A_MONTH) : to;
        var days = ChronoUnit.DAYS.between(first, end);
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("to", "calendar.days");
        }
        var window =
                new Period(IsraelTime.day(first).start(), IsraelTime.day(end).start());
        return new Page<>(absences.within(business, window), null, null);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<Absence> getAbsence(@PathVariable BusinessId business, @PathVariable UUID id) {
        var absence = absences.find(business, id).orElseThrow(Problem::notFound);
        return Versioned.ok(absence.version(), absence);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Absence> createAbsence(@PathVariable BusinessId business, @RequestBody @Valid AbsenceForm form) {
        var id = UUID.randomUUID();
        absences.add(business, id, employed(business, form), form.time(), form.words());
        var absence = absences.find(business, id).orElseThrow();
        return Versioned.created(
                URI.create("/api/v1/businesses/" + business + "/absences/" + id), absence.version(), absence);
    }

    @PutMapping("/{id}")
    ResponseEntity<Absence> changeAbsence(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid AbsenceForm form) {
        var before = locked(business, id, expected);
        absences.change(business, id, employed(business, form), form.time(), form.words());
        offer(business, before);
        return getAbsence(business, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAbsence(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        var before = locked(business, id, expected);
        absences.remove(business, id);
        offer(business, before);
    }

    private Absence locked(BusinessId business, UUID id, ExpectedVersion expected) {
        var absence = absences.locked(business, id).orElseThrow(Problem::notFound);
        expected.check(absence.version());
        return absence;
    }

    /** Who is absent, whom nobody books until this transaction ends: what is booked then sees the absence. */
    private StaffId employed(BusinessId business, AbsenceForm form) {
        var found = businesses.find(business).orElseThrow(Problem::notFound);
        if (found.staff().stream().noneMatch(member -> member.id().equals(form.staff()))) {
            throw Problem.invalid("staff", "staff.unknown");
        }
        calendar.hold(form.staff());
        return form.staff();
    }

    private void offer(BusinessId business, Absence before) {
        var start = latest(before.startsAt(), clock.instant());
        var end = earliest(before.endsAt(), start.plus(OFFERED));
        if (start.isBefore(end)) {
            observers.forEach(observer -> observer.freed(business, before.staffId(), new Period(start, end)));
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant earliest(Instant one, Instant other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
