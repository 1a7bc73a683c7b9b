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

    TrialAnswer answer(BusinessId business, ConversationId id, String text) {
        trials.take(business, id);
        var ended = false;
        try {
            var conversation = conversations.resume(business, id).orElseThrow(Problem::notFound);
            var step = answer(conversation, text);
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
    private Step answer(Conversation conversation, String text) {
        var deadline = Deadline.in(settings.budget());
        var steps = conversation.steps();
        if (steps.size() >= settings.exchanges()) {
            throw Problem.conflict("text", "trial.too-long");
        }
        steps.stream()
                .filter(step -> step.reply() == null)
                .forEach(step -> conversation.answer(step.number(), step.said(), deadline));
        return conversation.answer(steps.size() + 1, new Said.Words(text), deadline);
    }
}
