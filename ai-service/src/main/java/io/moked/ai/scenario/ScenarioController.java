package io.moked.ai.scenario;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Marks a conversation as wrong, which keeps it as a scenario; and what can be done with scenarios. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/scenarios")
@RolesAllowed({"ADMIN", "OWNER"})
@Transactional
class ScenarioController {

    private static final int LONGEST_TITLE = 60;

    /** What somebody expects. */
    record Expectation(
            String title,
            String note,
            List<Check> checks,
            @Nullable Standing standing) {}

    /**
     * A call that went wrong.
     *
     * @param title absent for the caller's first words
     * @param standing what the caller has in the calendar; absent if nothing
     */
    record Mistaken(
            @NotNull CallId call,
            @Nullable @Size(max = 120) String title,
            @NotNull @Size(max = 2000) String note,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Check> checks,
            @Valid @Nullable Standing standing) {}

    /**
     * A scenario as it should be.
     *
     * @param standing what the caller has in the calendar; absent if nothing
     */
    record Changed(
            @NotEmpty @Size(max = 120) String title,
            @NotNull @Size(max = 2000) String note,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Check> checks,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Turn> turns,
            @Valid @Nullable Standing standing) {}

    private final Scenarios scenarios;
    private final Conversations conversations;
    private final ScenarioSettings settings;

    ScenarioController(Scenarios scenarios, Conversations conversations, ScenarioSettings settings) {
        this.scenarios = scenarios;
        this.conversations = conversations;
        this.settings = settings;
    }

    /**
     * Lists scenarios, newest first; there are never more than fit on a page.
     *
     * @param call only those of this call
     */
    @GetMapping
    Page<Scenario> listScenarios(
            @PathVariable BusinessId business, @RequestParam(required = false) @Nullable CallId call) {
        var found = scenarios.all(business).stream()
                .filter(scenario -> call == null || scenario.call().equals(call))
                .toList();
        return new Page<>(found, null, (long) found.size());
    }

    @GetMapping("/{id}")
    ResponseEntity<Scenario> getScenario(@PathVariable BusinessId business, @PathVariable UUID id) {
        var scenario = scenarios.find(business, id).orElseThrow(Problem::notFound);
        return Versioned.ok(scenario.version(), scenario);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Scenario> keepScenario(@PathVariable BusinessId business, @RequestBody @Valid Mistaken mistaken) {
        complete(mistaken.checks());
        var conversation = conversations.ofCall(business, mistaken.call()).orElseThrow(Problem::notFound);
        var turns = turns(conversation);
        if (turns.isEmpty()) {
            throw Problem.conflict("call", "scenario.nothing-said");
        }
        if (scenarios.count(business) >= settings.kept()) {
            throw Problem.conflict("call", "scenario.too-many");
        }
        var title = mistaken.title() == null || mistaken.title().isBlank() ? title(turns) : mistaken.title();
        var id = scenarios.keep(
                conversation, new Expectation(title, mistaken.note(), mistaken.checks(), mistaken.standing()), turns);
        var scenario = scenarios.find(business, id).orElseThrow();
        return Versioned.created(
                URI.create("/api/v1/businesses/" + business + "/scenarios/" + id), scenario.version(), scenario);
    }

    @PutMapping("/{id}")
    ResponseEntity<Scenario> changeScenario(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid Changed changed) {
        complete(changed.checks());
        expected.check(scenarios.lock(business, id).orElseThrow(Problem::notFound));
        scenarios.change(
                business,
                id,
                new Expectation(changed.title(), changed.note(), changed.checks(), changed.standing()),
                changed.turns());
        return getScenario(business, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropScenario(@PathVariable BusinessId business, @PathVariable UUID id, ExpectedVersion expected) {
        expected.check(scenarios.lock(business, id).orElseThrow(Problem::notFound));
        scenarios.drop(business, id);
    }

    private static void complete(List<Check> checks) {
        for (var place = 0; place < checks.size(); place++) {
            if (!checks.get(place).isComplete()) {
                throw Problem.invalid("checks[" + place + "].text", "field.not-blank");
            }
        }
    }

    private List<Turn> turns(Conversation conversation) {
        return conversation.steps().stream()
                .map(Step::said)
                .flatMap(ScenarioController::turn)
                .limit(settings.turns())
                .toList();
    }

    /** What was not heard for reasons of ours is nothing the caller did. */
    private static Stream<Turn> turn(Said said) {
        return switch (said) {
            case Said.Words(var text) -> Stream.of(new Turn(text));
            case Said.Unclear(var guess) -> Stream.of(new Turn(guess.isBlank() ? null : guess));
            case Said.Silence silence -> Stream.of(new Turn(null));
            case Said.Unheard unheard -> Stream.empty();
            case Said.HandoffFailed failed -> Stream.empty();
        };
    }

    private static String title(List<Turn> turns) {
        var words = turns.stream()
                .flatMap(turn -> Stream.ofNullable(turn.text()))
                .findFirst()
                .orElse("…");
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
