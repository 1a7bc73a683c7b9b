package io.moked.ai.turn;

import io.moked.ai.conversation.Conversation;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Step;
import io.moked.chassis.outbox.Events;
import io.moked.events.call.CallerSpoke;
import io.moked.events.call.ReplyReady;
import io.moked.events.conversation.TranscriptReady;
import io.moked.events.conversation.TranscriptReady.Speaker;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the others what was said in a turn and how the call goes on. */
@Component
class TurnOutcome {

    private final Events events;
    private final Clock clock;

    TurnOutcome(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(Conversation conversation, CallerSpoke spoke, Step step, Spoken spoken) {
        var reply = Objects.requireNonNull(step.reply());
        step.said()
                .words()
                .ifPresent(text ->
                        transcribe(conversation, spoke, 2 * step.number() - 1, Speaker.CALLER, text, step.heardAt()));
        transcribe(
                conversation,
                spoke,
                2 * step.number(),
                Speaker.AGENT,
                spoken.words(),
                Objects.requireNonNull(step.repliedAt()));
        events.publish(new ReplyReady(
                spoke.callId(),
                spoke.businessId(),
                spoke.turn(),
                spoken.words(),
                spoken.token(),
                next(reply.next()),
                clock.instant()));
    }

    private void transcribe(
            Conversation conversation, CallerSpoke spoke, int sequence, Speaker speaker, String text, Instant at) {
        events.publish(new TranscriptReady(
                conversation.id(), spoke.businessId(), spoke.callId(), sequence, speaker, text, at));
    }

    private static ReplyReady.Next next(Reply.Next next) {
        return switch (next) {
            case LISTEN -> ReplyReady.Next.LISTEN;
            case TRANSFER -> ReplyReady.Next.TRANSFER;
            case HANG_UP -> ReplyReady.Next.HANG_UP;
        };
    }
}
