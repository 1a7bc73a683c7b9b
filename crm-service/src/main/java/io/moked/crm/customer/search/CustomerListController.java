package io.moked.crm.customer.search;

import io.moked.chassis.api.Page;
import io.moked.crm.customer.segment.SegmentTurns;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customers of a business, for people and integrators. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/customers")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
class CustomerListController {

    private final CustomerSearch search;
    private final SegmentTurns turns;

    CustomerListController(CustomerSearch search, SegmentTurns turns) {
        this.search = search;
        this.turns = turns;
    }

    /**
     * Customers, who was seen last first, or as they match best.
     *
     * @param q part of a phone in any writing, a name with typing errors, of an e-mail address or an id number
     * @param segment only who belongs to it
     * @param knownFrom only who became known at this moment or later
     * @param knownTo only who became known before this moment
     * @param sort {@code name}, {@code lastSeenAt} or {@code createdAt}, backwards with a minus
     */
    @GetMapping
    Page<CustomerItem> listCustomers(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable UUID segment,
            @RequestParam(required = false) @Nullable Instant knownFrom,
            @RequestParam(required = false) @Nullable Instant knownTo,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        var wish = new CustomerSearch.Wish(business, q, tag, segment, knownFrom, knownTo, sort);
        return segment == null ? search.find(wish, limit, cursor) : turns.take(() -> search.find(wish, limit, cursor));
    }
}
