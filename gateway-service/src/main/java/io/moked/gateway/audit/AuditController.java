package io.moked.gateway.audit;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.events.BusinessId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for administrators in whole, for owners what concerns their business. */
@RestController
class AuditController {

    private static final String AREA = "[a-z.-]{1,60}";

    private final AuditLog log;
    private final Cursors cursors;

    AuditController(AuditLog log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    /**
     * What was done in the whole installation, the newest first.
     *
     * @param who part of the name of who did it
     * @param about what the action begins with, such as {@code customer}
     * @param from the first day, in Israel
     * @param to the last day, in Israel
     */
    @GetMapping("/api/v1/audit")
    Page<AuditEntry> auditOfAll(
            @RequestParam(required = false) @Size(max = 100) @Nullable String who,
            @RequestParam(required = false) @Pattern(regexp = AREA, message = "field.invalid") @Nullable String about,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(null, new AuditQuery(who, about, from, to), cursor, limit);
    }

    /**
     * What was done in a business, the newest first.
     *
     * @param who part of the name of who did it
     * @param about what the action begins with, such as {@code customer}
     * @param from the first day, in Israel
     * @param to the last day, in Israel
     */
    @GetMapping("/api/v1/businesses/{business}/audit")
    Page<AuditEntry> audit(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Size(max = 100) @Nullable String who,
            @RequestParam(required = false) @Pattern(regexp = AREA, message = "field.invalid") @Nullable String about,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(business, new AuditQuery(who, about, from, to), cursor, limit);
    }

    private Page<AuditEntry> page(
            @Nullable BusinessId business, AuditQuery wanted, @Nullable String cursor, int limit) {
        var list = "audit " + business + wanted;
        var number = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(list, cursor).getFirst());
        return Page.of(
                        log.before(number, limit + 1, business, wanted),
                        limit,
                        last -> cursors.seal(list, List.of(Long.toString(last.number()))))
                .map(AuditEntry.Numbered::entry);
    }
}
