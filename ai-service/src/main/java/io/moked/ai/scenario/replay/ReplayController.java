package io.moked.ai.scenario.replay;

import io.moked.ai.business.Businesses;
import io.moked.ai.scenario.Scenarios;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plays scenarios in the background and tells how they go. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/replays")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional
class ReplayController {

    /**
     * What to play.
     *
     * @param candidate with these settings, compared to the saved ones; absent to play with the saved ones
     * @param scenarios only these; absent for all
     */
    record Wanted(
            @Valid @Nullable Candidate candidate,
            @Nullable @Size(min = 1, max = 50) List<UUID> scenarios) {}

    private final Replays replays;
    private final Scenarios scenarios;
    private final Businesses businesses;

    ReplayController(Replays replays, Scenarios scenarios, Businesses businesses) {
        this.replays = replays;
        this.scenarios = scenarios;
        this.businesses = businesses;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Replay beginReplay(@PathVariable BusinessId business, @RequestBody @Valid Wanted wanted) {
        var saved = businesses.find(business).orElseThrow(Problem::notFound);
        var only = wanted.scenarios();
        var played = scenarios.all(business).stream()
                .filter(scenario -> only == null || only.contains(scenario.id()))
                .toList();
        if (played.isEmpty()) {
            throw Problem.conflict("scenarios", "replay.no-scenarios");
        }
        return getReplay(business, replays.ask(saved, played, wanted.candidate()));
    }

    @GetMapping("/{id}")
    Replay getReplay(@PathVariable BusinessId business, @PathVariable UUID id) {
        return replays.find(business, id).orElseThrow(Problem::notFound);
    }
}
