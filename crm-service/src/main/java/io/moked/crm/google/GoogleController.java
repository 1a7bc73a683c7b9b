package io.moked.crm.google;

import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendars of the staff at Google: how they stand, connecting and disconnecting, and what a person has to decide. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/google-calendar")
class GoogleController {

    /** Whose calendar is to be connected. */
    record ConsentRequest(
            @NotNull(message = "staff.missing") StaffId staff) {}

    /** Where it is allowed. */
    record ConsentPage(URI url) {}

    /** What Google sent somebody back with. */
    record Return(
            @NotBlank(message = "state.missing") @Size(max = 200, message = "state.too-long")
            String state,

            @NotBlank(message = "code.missing") @Size(max = 2000, message = "code.too-long")
            String code) {}

    /** Whose calendar was connected. */
    record Connected(StaffId staff) {}

    /** Which side is right. */
    enum Side {
        /** The appointment as it is here. */
        OURS,
        /** What Google has, or had. */
        GOOGLE
    }

    /** A decision. */
    record Resolution(@NotNull(message = "keep.missing") Side keep) {}

    private final GoogleViews views;
    private final Connecting connecting;
    private final Conflicts conflicts;
    private final Agreements agreements;
    private final Turns turns;
    private final DeskCalendar calendar;

    GoogleController(
            GoogleViews views,
            Connecting connecting,
            Conflicts conflicts,
            Agreements agreements,
            Turns turns,
            DeskCalendar calendar) {
        this.views = views;
        this.connecting = connecting;
        this.conflicts = conflicts;
        this.agreements = agreements;
        this.turns = turns;
        this.calendar = calendar;
    }

    /** Tells how the calendars stand. */
    @GetMapping
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    GoogleView getGoogleCalendars(@PathVariable BusinessId business) {
        return views.of(business);
    }

    /** Begins to connect a calendar; the account that begins it has to come back from Google with the answer. */
    @PostMapping("/consents")
    @RolesAllowed({"ADMIN", "OWNER"})
    ConsentPage beginGoogleConsent(
            @PathVariable BusinessId business, @RequestBody @Valid ConsentRequest request, Principal account) {
        return new ConsentPage(connecting.begin(business, request.staff(), account.getName()));
    }

    /** Connects a calendar with what Google sent the account back with. */
    @PostMapping("/connections")
    @RolesAllowed({"ADMIN", "OWNER"})
    Connected connectGoogleCalendar(
            @PathVariable BusinessId business, @RequestBody @Valid Return back, Principal account) {
        return new Connected(connecting.finish(business, back.state(), back.code(), account.getName()));
    }

    /** Disconnects a calendar and gives back what was allowed. */
    @DeleteMapping("/connections/{staff}")
    @RolesAllowed({"ADMIN", "OWNER"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnectGoogleCalendar(@PathVariable BusinessId business, @PathVariable StaffId staff) {
        connecting.leave(business, staff);
    }

    /** Decides a conflict. */
    @PostMapping("/conflicts/{id}/resolution")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void resolveGoogleConflict(
            @PathVariable BusinessId business, @PathVariable UUID id, @RequestBody @Valid Resolution resolution) {
        var conflict = conflicts.locked(business, id).orElseThrow(Problem::notFound);
        if (resolution.keep() == Side.GOOGLE) {
            makeAsInGoogle(business, conflict);
        } else if (conflict.kind() == Conflicts.Kind.TAKEN) {
            agreements.forget(business, conflict.staff(), conflict.appointment());
            turns.want(business, conflict.staff());
        }
        conflicts.resolve(business, id);
    }

    private void makeAsInGoogle(BusinessId business, Conflicts.Conflict conflict) {
        var time = conflict.theirs();
        var answer = time == null
                ? calendar.cancel(business, conflict.appointment(), Edits.MANNER)
                : calendar.move(business, conflict.appointment(), Edits.changed(conflict.staff(), time), Edits.MANNER);
        if (answer instanceof DeskCalendar.Answer.Refused(var why)) {
            throw Problem.conflict("keep", why.code());
        }
    }
}
