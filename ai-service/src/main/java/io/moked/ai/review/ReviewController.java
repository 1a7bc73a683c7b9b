package io.moked.ai.review;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Step;
import io.moked.chassis.api.Page;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the agent did in a call, exchange by exchange. */
@RestController
class ReviewController {

    /**
     * An exchange.
     *
     * @param repliedAt absent while the agent owes an answer, as are the time it took and the reply
     * @param millis from when it was heard to the reply
     * @param said absent where there were no words
     */
    record Exchange(
            int number,
            Instant heardAt,
            @Nullable Instant repliedAt,
            @Nullable Long millis,
            @Nullable String said,
            @Nullable String reply,
            List<Action> actions) {

        static Exchange of(Step step, List<Action> actions) {
            var replied = step.repliedAt();
            return new Exchange(
                    step.number(),
                    step.heardAt(),
                    replied,
                    replied == null
                            ? null
                            : Duration.between(step.heardAt(), replied).toMillis(),
                    step.said().words().orElse(null),
                    step.reply() instanceof Reply reply ? reply.text() : null,
                    actions);
        }
    }

    private final Conversations conversations;

    ReviewController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping("/api/v1/businesses/{business}/conversations/{call}/steps")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    Page<Exchange> steps(@PathVariable BusinessId business, @PathVariable CallId call) {
        var conversation = conversations.ofCall(business, call).orElseThrow(Problem::notFound);
        var actions = conversation.actions();
        var exchanges = conversation.steps().stream()
                .map(step -> Exchange.of(step, actions.getOrDefault(step.number(), List.of())))
                .toList();
        return new Page<>(exchanges, null, null);
    }
}
