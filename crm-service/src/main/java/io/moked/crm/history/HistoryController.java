package io.moked.crm.history;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who runs a business can see how what people changed was before. */
@RestController
class HistoryController {

    private final History history;
    private final Cursors cursors;

    HistoryController(History history, Cursors cursors) {
        this.history = history;
        this.cursors = cursors;
    }

    /**
     * The changes of a customer and their consents, a file, an appointment, a lead and its notes, a task, a segment, of what
     * a member of staff has connected, or of the business itself; not found where there was none. What is kept of a
     * customer goes when they are erased.
     *
     * @param id of what was changed
     * @param version that it became by the change that is asked for; changes that count no version, such as a consent, come
     *     with it, each with its time
     */
    @GetMapping("/api/v1/businesses/{business}/history/{id}")
    @RolesAllowed({"ADMIN", "OWNER"})
    @Transactional(readOnly = true)
    Page<RowChange> listChanges(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var list = "history " + id;
        var before = cursor.isEmpty()
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(list, cursor).getFirst());
        var found = history.of(business, id, version, before, limit + 1);
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return Page.of(found, limit, last -> cursors.seal(list, List.of(Long.toString(last.number()))))
                .map(History.Numbered::change);
    }
}
