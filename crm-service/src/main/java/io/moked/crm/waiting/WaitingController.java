package io.moked.crm.waiting;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.waiting.WaitingEntry.Status;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The waiting list, for the people of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/waiting-list")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class WaitingController {

    private final WaitingEntries entries;
    private final WaitingForms forms;
    private final Answers answers;
    private final Cursors cursors;

    WaitingController(WaitingEntries entries, WaitingForms forms, Answers answers, Cursors cursors) {
        this.entries = entries;
        this.forms = forms;
        this.answers = answers;
        this.cursors = cursors;
    }

    /**
     * Lists who waits, who waits longest first.
     *
     * @param status absent for all who still wait, with or without an offer
     */
    @GetMapping
    @Transactional(readOnly = true)
    Page<WaitingEntry> listWaiting(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var states = status == null ? List.of(Status.WAITING, Status.OFFERED) : List.of(status);
        var name = "waiting " + business + ' ' + states;
        var after = cursor.isEmpty() ? null : place(cursors.open(name, cursor));
        return Page.of(
                entries.list(business, states, after, limit + 1),
                limit,
                entry -> cursors.seal(
                        name, List.of(entry.since().toString(), entry.id().toString())));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<WaitingEntry> getWaiting(@PathVariable BusinessId business, @PathVariable UUID id) {
        var entry = entries.find(business, id).orElseThrow(Problem::notFound);
        return Versioned.ok(entry.version(), entry);
    }

    /** Puts a customer on the list, who cannot wait for the same service twice. */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WaitingEntry> createWaiting(
            @PathVariable BusinessId business, @RequestBody @Valid WaitingForm.New form) {
        var checked = forms.check(business, form);
        var id = entries.add(business, checked).orElseThrow(() -> Problem.conflict("customer", "waiting.already"));
        var entry = entries.find(business, id).orElseThrow();
        return Versioned.created(
                URI.create("/api/v1/businesses/" + business + "/waiting-list/" + id), entry.version(), entry);
    }

    /** Changes what somebody waits for; what is held for them stays held. */
    @PatchMapping("/{id}")
    ResponseEntity<WaitingEntry> changeWaiting(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid WaitingForm.Change form) {
        var entry = locked(business, id, expected);
        if (!entry.status().isOpen()) {
            throw Problem.conflict("status", "waiting.closed");
        }
        var wishes = form.wishes() == null ? entry.wishes() : form.wishes();
        if (form.wishes() != null) {
            forms.check(business, entry.serviceId(), wishes);
        }
        entries.change(business, id, wishes, form.note() == null ? entry.note() : form.note());
        return getWaiting(business, id);
    }

    /** Takes a customer off the list; what is held for them is offered to the next. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawWaiting(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        if (locked(business, id, expected).status().isOpen()) {
            answers.withdraw(business, id);
        }
    }

    /** Lets go of what is held for a customer, who waits on; it is offered to nobody else by itself. */
    @DeleteMapping("/{id}/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseOffer(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        locked(business, id, expected);
        if (!answers.release(business, id)) {
            throw Problem.conflict("offer", "waiting.no-offer");
        }
    }

    private WaitingEntry locked(BusinessId business, UUID id, ExpectedVersion expected) {
        var entry = entries.locked(business, id).orElseThrow(Problem::notFound);
        expected.check(entry.version());
        return entry;
    }

    private static WaitingEntries.Place place(List<String> parts) {
        return new WaitingEntries.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    }
}
