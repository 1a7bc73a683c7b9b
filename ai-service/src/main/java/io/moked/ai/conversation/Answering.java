package io.moked.ai.conversation;

import io.moked.ai.tools.Tasks;
import io.moked.ai.vendor.Deadline;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what the agent says in an exchange: at once where no model is needed, else by thinking. */
@Component
class Answering {

    private static final int MOST_QUESTIONS = 3;

    private final History history;
    private final Thinking thinking;
    private final Tasks tasks;

    Answering(History history, Thinking thinking, Tasks tasks) {
        this.history = history;
        this.thinking = thinking;
        this.tasks = tasks;
    }

    Reply reply(Held held, Step step, List<Step> earlier, Deadline deadline) {
        var before = timesBefore(step.said(), earlier);
        var again = before > 0;
        return switch (step.said()) {
            case Said.Silence silence ->
                say(
                        held,
                        step.number(),
                        again ? Reply.last(Phrases.GOODBYE_AFTER_SILENCE) : Reply.listening(Phrases.STILL_THERE));
            case Said.Unheard unheard ->
                again
                        ? apology(held, step.number())
                        : say(held, step.number(), Reply.listening(Phrases.cannotHear(held.business())));
            case Said.Unclear(var guess) ->
                again && !guess.isBlank()
                        ? think(held, step.number(), Entry.caller(guess), deadline)
                        : before >= MOST_QUESTIONS
                                ? apology(held, step.number())
                                : say(held, step.number(), Reply.listening(Phrases.SAY_AGAIN));
            case Said.HandoffFailed failed -> {
                begin(held, step.number(), Entry.note(Phrases.NOBODY_ANSWERED_NOTE));
                yield say(held, step.number(), Reply.listening(Phrases.NOBODY_ANSWERED));
            }
            case Said.Words(var text) -> think(held, step.number(), Entry.caller(text), deadline);
        };
    }

    private static int timesBefore(Said said, List<Step> earlier) {
        return (int) earlier.reversed().stream()
                .takeWhile(step -> step.saidLike(said))
                .count();
    }

    Reply apology(Held held, int number) {
        var dialogue = history.dialogue(held, number);
        tasks.callBack(Thinking.situation(held, dialogue, Deadline.in(java.time.Duration.ZERO)));
        return say(held, number, Reply.last(Phrases.apology(held.caller() != null)));
    }

    private Reply think(Held held, int number, Entry said, Deadline deadline) {
        begin(held, number, said);
        return thinking.reply(held, number, deadline);
    }

    private void begin(Held held, int number, Entry entry) {
        var dialogue = history.dialogue(held, number);
        if (dialogue.now().isEmpty()) {
            history.add(held, number, dialogue.size() + 1, entry);
        }
    }

    private Reply say(Held held, int number, Reply reply) {
        var dialogue = history.dialogue(held, number);
        if (!dialogue.lastWords().equals(java.util.Optional.of(reply.text()))) {
            history.add(held, number, dialogue.size() + 1, Entry.agent(reply.text(), List.of()));
        }
        return reply;
    }
}
