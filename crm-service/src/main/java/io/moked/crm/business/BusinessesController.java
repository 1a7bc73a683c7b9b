package io.moked.crm.business;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The businesses, for those who run them and those who open new ones. */
@RestController
@RequestMapping("/api/v1")
class BusinessesController {

    private static final String LIST = "businesses";

    private final Businesses businesses;
    private final BusinessList list;
    private final BusinessTemplates templates;
    private final Cursors cursors;

    BusinessesController(Businesses businesses, BusinessList list, BusinessTemplates templates, Cursors cursors) {
        this.businesses = businesses;
        this.list = list;
        this.templates = templates;
        this.cursors = cursors;
    }

    @GetMapping("/business-templates")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    List<BusinessTemplates.TemplateView> listTemplates() {
        return templates.all();
    }

    /** Lists the businesses that the asker may see, by name. */
    @GetMapping("/businesses")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Page<BusinessList.Item> listBusinesses(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var after = cursor.isEmpty() ? null : place(cursors.open(LIST, cursor));
        return Page.of(
                list.find(after, limit + 1),
                limit,
                item -> cursors.seal(LIST, List.of(item.name(), item.id().toString())));
    }

    private static BusinessList.Place place(List<String> parts) {
        return new BusinessList.Place(parts.getFirst(), UUID.fromString(parts.getLast()));
    }

    /** Opens a business like a template. */
    @PostMapping("/businesses")
    @RolesAllowed("ADMIN")
    @Transactional
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BusinessForm> openBusiness(@RequestBody NewBusiness wanted) {
        var id = BusinessId.random();
        var business = templates.business(id, wanted.checked(templates));
        var opened = withNumbers("number", () -> businesses.open(business, null).orElseThrow());
        return Versioned.created(URI.create("/api/v1/businesses/" + id), opened.version(), FormWriting.form(opened));
    }

    @GetMapping("/businesses/{business}")
    @RolesAllowed({"ADMIN", "OWNER"})
    @Transactional(readOnly = true)
    ResponseEntity<BusinessForm> getBusiness(@PathVariable BusinessId business) {
        return answer(businesses.kept(business).orElseThrow(Problem::notFound));
    }

    /** What everybody who works there has to know of a business; its settings are for who runs it. */
    @GetMapping("/businesses/{business}/workplace")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    WorkplaceView getWorkplace(@PathVariable BusinessId business, Principal asker) {
        var form = FormWriting.form(businesses.kept(business).orElseThrow(Problem::notFound));
        return WorkplaceView.of(form, asker.getName());
    }

    /**
     * Makes a business what is written, all of it; what is left out is taken away, or as usual. Numbers are assigned by
     * administrators, who know whose they are at the carrier.
     */
    @PutMapping("/businesses/{business}")
    @RolesAllowed({"ADMIN", "OWNER"})
    @Transactional
    ResponseEntity<BusinessForm> changeBusiness(
            @PathVariable BusinessId business,
            ExpectedVersion expected,
            @RequestBody BusinessForm form,
            HttpServletRequest request) {
        var kept = businesses.locked(business).orElseThrow(Problem::notFound);
        expected.check(kept.version());
        var wanted = FormReading.business(form, business, kept.business().key());
        if (!request.isUserInRole("ADMIN") && !kept.business().numbers().containsAll(wanted.numbers())) {
            throw Problem.invalid("numbers", "numbers.for-admin");
        }
        return answer(withNumbers(null, () -> businesses.change(kept, wanted, null)));
    }

    private static ResponseEntity<BusinessForm> answer(Businesses.Kept kept) {
        return Versioned.ok(kept.version(), FormWriting.form(kept));
    }

    private static Businesses.Kept withNumbers(@Nullable String field, Supplier<Businesses.Kept> change) {
        try {
            return change.get();
        } catch (NumberTaken taken) {
            throw Problem.conflict(field == null ? "numbers[" + taken.index() + ']' : field, "number.taken");
        }
    }
}
