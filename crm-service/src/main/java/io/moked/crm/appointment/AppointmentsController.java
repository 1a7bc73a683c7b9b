package io.moked.crm.appointment;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskAppointments.Kept;
import io.moked.crm.appointment.DeskCalendar.Answer;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments, for the people of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/appointments")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class AppointmentsController {

    private final DeskCalendar calendar;
    private final DeskAppointments desk;
    private final Attendance attendance;
    private final AppointmentList list;
    private final AppointmentMessages messages;

    AppointmentsController(
            DeskCalendar calendar,
            DeskAppointments desk,
            Attendance attendance,
            AppointmentList list,
            AppointmentMessages messages) {
        this.calendar = calendar;
        this.desk = desk;
        this.attendance = attendance;
        this.list = list;
        this.messages = messages;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<AppointmentView> getAppointment(@PathVariable BusinessId business, @PathVariable AppointmentId id) {
        var view = list.find(business, id.value()).orElseThrow(Problem::notFound);
        return Versioned.ok(view.version(), view);
    }

    /** Books. What is in the way is a conflict whose code says what; some of them can be overcome. */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointmentView> createAppointment(
            @PathVariable BusinessId business, @RequestBody @Valid AppointmentForm.New form) {
        var id = done(calendar.book(business, form.wish(), form.manner()));
        var view = list.find(business, id.value()).orElseThrow();
        return Versioned.created(
                URI.create("/api/v1/businesses/" + business + "/appointments/" + id), view.version(), view);
    }

    /**
     * Changes what is named: the time, the service, the member of staff, the resource, the note, or whether the
     * customer came. Who changes something silently, so that it can still be undone, has the customer told afterwards.
     */
    @PatchMapping("/{id}")
    ResponseEntity<AppointmentView> changeAppointment(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId id,
            ExpectedVersion expected,
            @RequestBody @Valid AppointmentForm.Change form) {
        expected.check(desk.lockedVersion(business, id.value()).orElseThrow(Problem::notFound));
        var kept = desk.locked(business, id).orElseThrow(() -> conflict(Obstacle.UNKNOWN));
        if (form.onlyTells()) {
            tell(business, kept);
        }
        var change = form.from(kept.appointment().time());
        if (!change.isNothingTo(kept.appointment())) {
            done(calendar.move(business, id, change, form.manner()));
        }
        if (form.status() != null || form.note() != null) {
            var moved = desk.locked(business, id).orElseThrow(() -> conflict(Obstacle.UNKNOWN));
            attendance.mark(business, moved, form.status(), form.note());
        }
        return getAppointment(business, id);
    }

    /**
     * Cancels.
     *
     * @param tellCustomer whether the customer gets a message
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelAppointment(
            @PathVariable BusinessId business,
            @PathVariable AppointmentId id,
            @RequestParam(defaultValue = "true") boolean tellCustomer,
            ExpectedVersion expected) {
        expected.check(desk.lockedVersion(business, id.value()).orElseThrow(Problem::notFound));
        done(calendar.cancel(business, id, new Manner(Source.DESK, tellCustomer, true)));
    }

    private void tell(BusinessId business, Kept kept) {
        if (!kept.status().stands()) {
            throw conflict(Obstacle.CANCELLED);
        }
        messages.tell(business, kept);
    }

    private static AppointmentId done(Answer answer) {
        return switch (answer) {
            case Answer.Done(AppointmentId appointment) -> appointment;
            case Answer.Refused(Obstacle why) -> throw conflict(why);
        };
    }

    private static Problem conflict(Obstacle why) {
        return Problem.conflict(why.field(), why.code());
    }
}
