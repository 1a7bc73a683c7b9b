package io.moked.ai.summary;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Conversations;
import io.moked.ai.prompt.PromptFile;
import io.moked.ai.quality.Evidence;
import io.moked.ai.quality.Grading;
import io.moked.ai.thinking.LanguageModel;
import io.moked.ai.thinking.Message;
import io.moked.ai.tools.Wishes;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.outbox.Events;
import io.moked.chassis.work.Worker;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Intent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sums up a conversation when no answer is owed there any more. */
@Component
class Summarising implements Worker<SummariseConversation> {

    private static final PromptFile PROMPT = PromptFile.named("summary");
    private static final Judgement NOTHING_SAID =
            new Judgement("המתקשר לא אמר דבר.", Intent.OTHER, List.of(), List.of("silence"), null, null);
    private static final Judgement TAKEN_OVER_AT_ONCE = new Judgement(
            "איש צוות לקח את השיחה לפני שנאמר דבר לעוזר הקולי.", Intent.OTHER, List.of(), List.of(), null, null);
    private static final Judgement NO_OPINION =
            new Judgement("אין סיכום אוטומטי לשיחה הזאת; התמלול שמור.", Intent.OTHER, List.of(), List.of(), null, null);

    private final Conversations conversations;
    private final Wishes wishes;
    private final LanguageModel model;
    private final Events events;
    private final EventJson json;
    private final SummarySettings settings;
    private final Clock clock;

    Summarising(
            Conversations conversations,
            Wishes wishes,
            LanguageModel model,
            Events events,
            EventJson json,
            SummarySettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.wishes = wishes;
        this.model = model;
        this.events = events;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Class<SummariseConversation> work() {
        return SummariseConversation.class;
    }

    @Override
    public int attempts() {
        return 8;
    }

    @Override
    public Runnable perform(SummariseConversation work, int attempt) throws VendorUnavailable {
        var conversation =
                conversations.resume(work.business(), work.conversation()).orElseThrow(() -> new NotYet());
        if (!conversation.isHeldByAgent()) {
            return () -> {};
        }
        if (conversations.isUnanswered(work.conversation())) {
            throw new NotYet();
        }
        var done = achievements(conversation, work);
        var judgement = done.anythingSaid() ? judge(conversation, done) : withoutWords(done);
        return () -> events.publish(summary(conversation, done, judgement));
    }

    private static Judgement withoutWords(Achievements done) {
        return done.takenOver() ? TAKEN_OVER_AT_ONCE : NOTHING_SAID;
    }

    private Achievements achievements(Conversation conversation, SummariseConversation work) {
        return new Achievements(
                conversation.steps(),
                conversation.actions(),
                wishes.of(conversation.id()),
                Boolean.TRUE.equals(work.takenOver()));
    }

    private Judgement judge(Conversation conversation, Achievements done) throws VendorUnavailable {
        var messages = new ArrayList<Message>();
        messages.add(new Message.Instruction(PROMPT.with(Map.of(
                "business",
                conversation.business().name(),
                "done",
                done.inWords(),
                "services",
                services(conversation)))));
        messages.add(new Message.Caller(Transcript.of(done.steps())));
        var answer = model.judge(
                conversation.business().id(),
                messages,
                Judgement.NAME,
                Judgement.SCHEMA,
                Deadline.in(settings.limit()));
        return json.read(answer.getBytes(StandardCharsets.UTF_8), Judgement.class)
                .bounded();
    }

    private static String services(Conversation conversation) {
        return conversation.business().state().services().stream()
                .map(service -> "- " + service.name())
                .collect(Collectors.joining("\n"));
    }

    private ConversationSummarized summary(Conversation conversation, Achievements done, Judgement judgement) {
        return new ConversationSummarized(
                conversation.id(),
                conversation.business().id(),
                conversation.call(),
                conversation.caller(),
                judgement.summary(),
                judgement.intent(),
                done.outcome(judgement.intent()),
                Stream.concat(done.followUps().stream(), judgement.followUps().stream())
                        .distinct()
                        .toList(),
                judgement.qualityTags(),
                judgement.interestIn(conversation.business()),
                clock.instant(),
                Grading.grade(evidence(conversation, done, judgement), judgement.opinion()));
    }

    private static Evidence evidence(Conversation conversation, Achievements done, Judgement judgement) {
        return new Evidence(
                done.steps(),
                done.actions(),
                done.outcome(judgement.intent()),
                conversation.call() != null,
                done.brokeOff());
    }

    /** What was done is told even if no model has an opinion on it. */
    @Override
    public void giveUp(SummariseConversation work, Throwable lastFailure) {
        conversations
                .resume(work.business(), work.conversation())
                .filter(Conversation::isHeldByAgent)
                .ifPresent(conversation ->
                        events.publish(summary(conversation, achievements(conversation, work), NO_OPINION)));
    }

    /** The conversation is not known yet, or an answer is still owed there. */
    private static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
