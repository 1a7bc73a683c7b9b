package io.moked.crm.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Wording;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The leads of a business, for the people who work on them. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/leads")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional
class LeadsController {

    /**
     * Where a lead goes.
     *
     * @param stage into which stage
     * @param after behind which lead of that stage; absent for its top
     */
    record Move(
            @NotNull(message = "stage.missing") UUID stage,
            @Nullable UUID after) {}

    /** @param reason why, in a few words */
    record Loss(@Nullable String reason) {}

    /** @param text what was done or said */
    record NewNote(@Nullable String text) {}

    /** A lead with its newest notes. */
    record Detail(@JsonUnwrapped Lead lead, List<LeadNote> log) {}

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NOTE = 1000;

    private final Leads leads;
    private final LeadBoard board;
    private final LeadNotes notes;
    private final LeadList list;
    private final Customers customers;

    LeadsController(Leads leads, LeadBoard board, LeadNotes notes, LeadList list, Customers customers) {
        this.leads = leads;
        this.board = board;
        this.notes = notes;
        this.list = list;
        this.customers = customers;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<Detail> getLead(@PathVariable BusinessId business, @PathVariable UUID id) {
        return answer(business, id);
    }

    /** Opens a lead, if the customer has none in the matter. */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Detail> createLead(
            @PathVariable BusinessId business, @RequestBody LeadDraft request, Principal asker) {
        var draft = request.read();
        if (draft.customer() == null) {
            throw Problem.invalid("customer", "customer.missing");
        }
        var customer = customers
                .remaining(business, draft.customer())
                .orElseThrow(() -> Problem.invalid("customer", "customer.unknown"));
        var id = leads.open(business, customer, draft, new Leads.Origin(source(asker), null, leads.now()))
                .orElseThrow(() -> Problem.conflict("matter", "lead.matter-open"));
        var location = URI.create("/api/v1/businesses/" + business + "/leads/" + id);
        return Versioned.created(location, 1, detail(business, id));
    }

    /** The gateway names keys so. */
    private static Lead.Source source(Principal asker) {
        return asker.getName().startsWith("key:") ? Lead.Source.API : Lead.Source.DESK;
    }

    @PutMapping("/{id}")
    ResponseEntity<Detail> changeLead(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody LeadDraft request) {
        check(business, id, expected);
        try {
            leads.change(business, id, request.read());
        } catch (DuplicateKeyException another) {
            throw Problem.conflict("matter", "lead.matter-open");
        }
        return answer(business, id);
    }

    @PostMapping("/{id}/move")
    ResponseEntity<Detail> moveLead(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid Move move) {
        check(business, id, expected);
        board.move(business, id, move.stage(), move.after());
        return answer(business, id);
    }

    @PostMapping("/{id}/lost")
    ResponseEntity<Detail> loseLead(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody Loss loss) {
        check(business, id, expected);
        leads.close(business, id, Lead.Status.LOST, Wording.required("reason", loss.reason(), LONGEST_REASON), null);
        return answer(business, id);
    }

    /** Notes that a lead became business in a way that nobody here saw. */
    @PostMapping("/{id}/won")
    ResponseEntity<Detail> winLead(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        check(business, id, expected);
        leads.close(business, id, Lead.Status.WON, null, null);
        return answer(business, id);
    }

    @PostMapping("/{id}/reopened")
    ResponseEntity<Detail> reopenLead(
            @PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        check(business, id, expected);
        if (!leads.reopen(business, id)) {
            throw Problem.conflict("matter", "lead.matter-open");
        }
        return answer(business, id);
    }

    @PostMapping("/{id}/notes")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Detail> addNote(
            @PathVariable BusinessId business, @PathVariable UUID id, @RequestBody NewNote note) {
        leads.lockedVersion(business, id).orElseThrow(Problem::notFound);
        notes.add(business, id, Wording.required("text", note.text(), LONGEST_NOTE), null, null, leads.now());
        var detail = detail(business, id);
        return Versioned.created(
                URI.create("/api/v1/businesses/" + business + "/leads/" + id),
                detail.lead().version(),
                detail);
    }

    private void check(BusinessId business, UUID lead, ExpectedVersion expected) {
        expected.check(leads.lockedVersion(business, lead).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<Detail> answer(BusinessId business, UUID id) {
        var detail = detail(business, id);
        return Versioned.ok(detail.lead().version(), detail);
    }

    private Detail detail(BusinessId business, UUID id) {
        return new Detail(list.find(business, id).orElseThrow(Problem::notFound), list.notes(business, id));
    }
}
