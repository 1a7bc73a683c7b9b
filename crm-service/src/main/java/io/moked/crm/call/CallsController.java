package io.moked.crm.call;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.call.CallReceived.Answering;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
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

/** The calls of a business for the people who work there. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/calls")
@RolesAllowed({"ADMIN", "OWNER", "AGENT"})
@Transactional(readOnly = true)
class CallsController {

    private final CallList calls;
    private final Utterances utterances;
    private final Cursors cursors;

    CallsController(CallList calls, Utterances utterances, Cursors cursors) {
        this.calls = calls;
        this.utterances = utterances;
        this.cursors = cursors;
    }

    /**
     * Lists calls, newest first, or by score with the worst first: then only those that have one.
     *
     * @param live only those that go on, or only those that are over
     * @param from begun at this moment or later
     * @param to begun before this moment
     * @param toReturn only those that reached nobody, from who has not got through since
     * @param tag with this tag of quality
     * @param scoreFrom with this score or a higher one
     * @param scoreTo with this score or a lower one
     * @param weekday begun on this day of the week in Israel
     * @param hour begun in this hour of the day in Israel
     */
    @GetMapping
    Page<CallView> listCalls(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable Boolean live,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "false") boolean toReturn,
            @RequestParam(required = false) @Nullable Tag tag,
            @RequestParam(required = false) @Nullable @Min(0) @Max(100) Integer scoreFrom,
            @RequestParam(required = false) @Nullable @Min(0) @Max(100) Integer scoreTo,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(required = false) @Nullable Loss loss,
            @RequestParam(required = false) @Nullable Answering answeredBy,
            @RequestParam(required = false) @Nullable DayOfWeek weekday,
            @RequestParam(required = false) @Min(0) @Max(23) @Nullable Integer hour,
            @RequestParam(defaultValue = "-startedAt") @Pattern(regexp = CallOrder.NAMES) String sort,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var filter = new CallFilter(
                live,
                outcome,
                from,
                to,
                customer,
                toReturn,
                new CallFilter.Quality(tag, scoreFrom, scoreTo),
                new CallFilter.Bar(fate, loss, answeredBy, weekday, hour));
        var order = CallOrder.named(sort);
        var list = "calls " + business + ' ' + sort + ' ' + filter;
        var after = cursor.isEmpty() ? null : place(cursors.open(list, cursor));
        return Page.of(
                calls.find(business, filter, order, after, limit + 1),
                limit,
                call -> cursors.seal(
                        list,
                        List.of(
                                order.key(call) instanceof Number key ? key.toString() : "",
                                call.startedAt().toString(),
                                call.id().toString())));
    }

    private static CallList.Place place(List<String> parts) {
        var key = parts.getFirst();
        return new CallList.Place(
                key.isEmpty() ? null : Long.valueOf(key),
                Instant.parse(parts.get(1)),
                UUID.fromString(parts.getLast()));
    }

    @GetMapping("/{id}")
    CallDetail getCall(@PathVariable BusinessId business, @PathVariable UUID id) {
        return calls.find(business, id).orElseThrow(Problem::notFound);
    }

    /**
     * What was said in a call, as far as it is known.
     *
     * @param after only what has a higher sequence
     */
    @GetMapping("/{id}/utterances")
    Page<Utterances.Utterance> listUtterances(
            @PathVariable BusinessId business,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after) {
        if (!calls.isThere(business, id)) {
            throw Problem.notFound();
        }
        return new Page<>(utterances.of(business, id, after), null, null);
    }
}
