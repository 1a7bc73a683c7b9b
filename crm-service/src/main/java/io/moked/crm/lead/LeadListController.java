package io.moked.crm.lead;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.crm.customer.Wording;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The leads of a business as a board and as lists. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/leads")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional(readOnly = true)
class LeadListController {

    private final LeadList list;
    private final Cursors cursors;

    LeadListController(LeadList list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    /**
     * Lists leads: the open ones of a stage in the order of the board, all others newest first.
     *
     * @param waiting only those that wait for somebody: open, and the time of their next step is over, or in their stage
     *     for longer than they should
     * @param from opened at this moment or later
     * @param to opened before this moment
     * @param reached only those that have been in this stage, as far as that was kept
     * @param left only those that have been in this stage and are in another
     */
    @GetMapping
    Page<Lead> listLeads(
            @PathVariable BusinessId business,
            @RequestParam(required = false) Lead.@Nullable Status status,
            @RequestParam(required = false) @Nullable UUID stage,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID reached,
            @RequestParam(required = false) @Nullable UUID left,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var way = new LeadFilter.Way(from, to, reached, left);
        var filter = new LeadFilter(status, stage, customer, waiting, Wording.line(q), way);
        var name = "leads " + business + ' ' + filter;
        var after = cursor.isEmpty() ? List.<String>of() : cursors.open(name, cursor);
        return Page.of(
                list.find(business, filter, after, limit + 1),
                limit,
                lead -> cursors.seal(name, LeadList.place(lead, filter)));
    }
}
