package io.moked.ai.trial;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import io.moked.ai.vendor.Deadline;
import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.conversation.ConversationId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One exchange of a trial, with the business as it is at that moment. */
@Component
class TrialExchange {

    private final Trials trials;
    private final Conversations conversations;
    private final TrialSettings settings;

    TrialExchange(Trials trials, Conversations conversations, TrialSettings settings) {
        this.trials = trials;
        this.conversations = conversations;
        this.settings = settings;
    }

    TrialAnswer answer(BusinessId business, ConversationId id, String text, @Nullable Integer number) {
        trials.take(business, id);
        var ended = false;
        try {
            var conversation = conversations.resume(business, id).orElseThrow(Problem::notFound);
            var step = answer(conversation, text, number);
            var reply = Objects.requireNonNull(step.reply());
            ended = reply.next() != Reply.Next.LISTEN;
            return new TrialAnswer(
                    reply.text(),
                    reply.next(),
                    conversation.actions().getOrDefault(step.number(), List.of()),
                    Duration.between(step.heardAt(), Objects.requireNonNull(step.repliedAt()))
                            .toMillis());
        } finally {
            trials.leave(business, id, ended);
        }
    }

    /** An exchange that broke off is ended first, since the model has to know what came of it. */
    private Step answer(Conversation conversation, String text, @Nullable Integer number) {
        var deadline = Deadline.in(settings.budget());
        var said = new Said.Words(text);
        var steps = conversation.steps();
        if (number != null && number <= steps.size()) {
            return again(conversation, number, said, deadline);
        }
        if (number != null && number > steps.size() + 1) {
            throw Problem.conflict("number", "trial.number");
        }
        if (steps.size() >= settings.exchanges()) {
            throw Problem.conflict("text", "trial.too-long");
        }
        steps.stream()
                .filter(step -> step.reply() == null)
                .forEach(step -> conversation.answer(step.number(), step.said(), deadline));
        return conversation.answer(steps.size() + 1, said, deadline);
    }

    /** The answer got lost on its way. */
    private static Step again(Conversation conversation, int number, Said said, Deadline deadline) {
        var known = conversation.steps().get(number - 1);
        if (!known.said().equals(said)) {
            throw Problem.conflict("number", "trial.number");
        }
        return known.reply() == null ? conversation.answer(number, said, deadline) : known;
    }
}
