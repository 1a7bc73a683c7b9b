package io.moked.ai.turn;

import io.moked.ai.business.Business;
import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Step;
import io.moked.ai.speaking.Speaking;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.work.Worker;
import io.moked.events.call.CallerSpoke;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers a turn: hears, lets the conversation answer, speaks. */
@Component
class TurnWorker implements Worker<AnswerTurn> {

    private final Turns turns;
    private final Conversations conversations;
    private final Ear ear;
    private final Speaking speaking;
    private final TurnOutcome outcome;
    private final TurnSettings settings;

    TurnWorker(
            Turns turns,
            Conversations conversations,
            Ear ear,
            Speaking speaking,
            TurnOutcome outcome,
            TurnSettings settings) {
        this.turns = turns;
        this.conversations = conversations;
        this.ear = ear;
        this.speaking = speaking;
        this.outcome = outcome;
        this.settings = settings;
    }

    @Override
    public Class<AnswerTurn> work() {
        return AnswerTurn.class;
    }

    @Override
    public int attempts() {
        return 4;
    }

    @Override
    public Runnable perform(AnswerTurn work, int attempt) {
        var spoke = turns.unanswered(work);
        if (spoke.isEmpty()) {
            return () -> {};
        }
        var deadline = Deadline.in(settings.budget());
        var conversation = resume(work).orElseThrow(() -> new UnknownBusiness());
        var step = answer(conversation, spoke.get(), deadline);
        var spoken = speak(step, conversation, deadline);
        return () -> {
            outcome.tell(conversation, spoke.get(), step, spoken);
            turns.answered(work);
        };
    }

    private Optional<Conversation> resume(AnswerTurn work) {
        return conversations.resume(work.business(), CallConversation.of(work.call()));
    }

    private Step answer(Conversation conversation, CallerSpoke spoke, Deadline deadline) {
        var said = conversation
                .heard(spoke.turn())
                .orElseGet(() -> ear.hear(
                        spoke, conversation, deadline.less(settings.budget().dividedBy(2))));
        return conversation.answer(spoke.turn(), said, deadline);
    }

    private Spoken speak(Step step, Conversation conversation, Deadline deadline) {
        var business = conversation.business();
        var words = words(step, business);
        try {
            return new Spoken(words, speaking.token(business, speaking.speak(words, business, deadline)));
        } catch (VendorUnavailable e) {
            return new Spoken(words, null);
        }
    }

    private String words(Step step, Business business) {
        return speaking.words(Objects.requireNonNull(step.reply()).text(), business);
    }

    /** The caller is told the truth by the carrier's voice, and a person is asked to call back. */
    @Override
    public void giveUp(AnswerTurn work, Throwable lastFailure) {
        var spoke = turns.unanswered(work);
        var conversation = resume(work);
        if (spoke.isPresent() && conversation.isPresent()) {
            var step = conversation.get().giveUp(work.turn());
            outcome.tell(
                    conversation.get(),
                    spoke.get(),
                    step,
                    new Spoken(words(step, conversation.get().business()), null));
        }
        turns.answered(work);
    }

    /** A call for a business of which nothing was told yet; it may come any moment. */
    private static final class UnknownBusiness extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
