package io.moked.crm.timeline;

import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Customers;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened with a customer, for people and integrators. */
@RestController
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
class TimelineController {

    private final Customers customers;
    private final TimelinePages pages;

    TimelineController(Customers customers, TimelinePages pages) {
        this.customers = customers;
        this.pages = pages;
    }

    @GetMapping("/api/v1/businesses/{business}/customers/{id}/timeline")
    @Transactional(readOnly = true)
    Page<TimelineItem> listTimeline(
            @PathVariable BusinessId business,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        var customer = customers.remaining(business, id).orElseThrow(Problem::notFound);
        return pages.find(business, customer, limit, cursor);
    }
}
