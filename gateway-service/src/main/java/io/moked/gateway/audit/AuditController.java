package io.moked.gateway.audit;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.events.BusinessId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for administrators in whole, for owners what concerns their business. */
@RestController
class AuditController {

    private final AuditLog log;
    private final Cursors cursors;

    AuditController(AuditLog log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/audit")
    Page<AuditEntry> auditOfAll(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(null, cursor, limit);
    }

    @GetMapping("/api/v1/businesses/{business}/audit")
    Page<AuditEntry> audit(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(business, cursor, limit);
    }

    private Page<AuditEntry> page(@Nullable BusinessId business, @Nullable String cursor, int limit) {
        var list = "audit " + business;
        var number = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(list, cursor).getFirst());
        return Page.of(
                        log.before(number, limit + 1, business),
                        limit,
                        last -> cursors.seal(list, List.of(Long.toString(last.number()))))
                .map(AuditEntry.Numbered::entry);
    }
}
