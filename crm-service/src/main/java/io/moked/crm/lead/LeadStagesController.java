package io.moked.crm.lead;

import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.crm.customer.Wording;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The stages of a business: everybody works with them, who runs it says what they are. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/lead-stages")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional
class LeadStagesController {

    /**
     * A stage as people write it.
     *
     * @param name as the business calls it
     * @param days after how many days a lead in it stands out; absent if never
     */
    record Draft(@Nullable String name, @Nullable Integer days) {

        private static final int LONGEST = 40;
        private static final int MOST_DAYS = 365;

        String words() {
            if (days != null && (days < 1 || days > MOST_DAYS)) {
                throw Problem.invalid("days", "days.invalid");
            }
            return Wording.required("name", name, LONGEST);
        }
    }

    /** @param stages all of them, from the first to the last */
    record Order(@NotNull(message = "stages.missing") List<@NotNull(message = "stages.missing") UUID> stages) {}

    private final LeadStages stages;

    LeadStagesController(LeadStages stages) {
        this.stages = stages;
    }

    @GetMapping
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    Page<LeadStage> listLeadStages(@PathVariable BusinessId business) {
        return new Page<>(stages.all(business), null, null);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LeadStage> addLeadStage(@PathVariable BusinessId business, @RequestBody Draft draft) {
        var id = stages.add(business, draft.words(), draft.days());
        var location = URI.create("/api/v1/businesses/" + business + "/lead-stages/" + id);
        return Versioned.created(location, 1, stage(business, id));
    }

    @PutMapping("/{id}")
    ResponseEntity<LeadStage> changeLeadStage(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody Draft draft) {
        expected.check(stages.lockedVersion(business, id).orElseThrow(Problem::notFound));
        stages.change(business, id, draft.words(), draft.days());
        var stage = stage(business, id);
        return Versioned.ok(stage.version(), stage);
    }

    /** Puts the stages in another order. */
    @PutMapping("/order")
    Page<LeadStage> orderLeadStages(@PathVariable BusinessId business, @RequestBody @Valid Order order) {
        stages.order(business, order.stages());
        return listLeadStages(business);
    }

    /** Removes a stage; the leads in it go to the target. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLeadStage(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestParam(required = false) @Nullable UUID target) {
        expected.check(stages.lockedVersion(business, id).orElseThrow(Problem::notFound));
        stages.remove(business, id, target);
    }

    private LeadStage stage(BusinessId business, UUID id) {
        return stages.find(business, id).orElseThrow(Problem::notFound);
    }
}
