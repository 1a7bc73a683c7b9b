package io.moked.ai.conversation;

import io.moked.ai.thinking.LanguageModel;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.tools.Situation;
import io.moked.ai.tools.Tasks;
import io.moked.ai.tools.ToolOutcome;
import io.moked.ai.tools.Tools;
import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.VendorUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Lets the model think and use tools until it has something to say. Each thought and each result is stored before the
 * next step, so that after a crash the same loop goes on from what is stored.
 */
@Component
class Thinking {

    private final LanguageModel model;
    private final Tools tools;
    private final Tasks tasks;
    private final History history;
    private final Claims claims;
    private final SystemPrompt prompt;
    private final ConversationSettings settings;

    Thinking(
            LanguageModel model,
            Tools tools,
            Tasks tasks,
            History history,
            Claims claims,
            SystemPrompt prompt,
            ConversationSettings settings) {
        this.model = model;
        this.tools = tools;
        this.tasks = tasks;
        this.history = history;
        this.claims = claims;
        this.prompt = prompt;
        this.settings = settings;
    }

    Reply reply(Held held, int number, Deadline deadline) {
        while (true) {
            var dialogue = history.dialogue(held, number);
            var ending = dialogue.ending();
            var words = dialogue.lastWords();
            if (words.isPresent()) {
                return new Reply(words.get(), ending.map(Thinking::next).orElse(Reply.Next.LISTEN));
            }
            var call = dialogue.open();
            if (call.isPresent()) {
                add(held, number, dialogue, Entry.result(call.get(), use(call.get(), held, dialogue, deadline)));
            } else if (ending.isPresent()) {
                say(held, number, dialogue, ending.get().say());
            } else if (dialogue.thoughts() >= settings.thoughts()) {
                say(held, number, dialogue, dialogue.newestNews().orElse(Phrases.NOT_UNDERSTOOD));
            } else {
                try {
                    think(held, number, dialogue, deadline.less(settings.reserve()));
                } catch (VendorUnavailable e) {
                    return withoutModel(held, number, dialogue);
                }
            }
        }
    }

    private void think(Held held, int number, Dialogue dialogue, Deadline deadline) throws VendorUnavailable {
        var messages = new ArrayList<Message>();
        messages.add(prompt.of(held.business(), held.asOf()));
        messages.addAll(dialogue.messages());
        var mind = new LanguageModel.Mind(
                held.business().id(), held.business().state().agent().model());
        var thought = model.think(mind, messages, tools.offered(held.business()), deadline);
        if (thought.calls().isEmpty()) {
            var text = thought.text();
            say(held, number, dialogue, text == null || text.isBlank() ? Phrases.NOT_UNDERSTOOD : text);
        } else {
            add(held, number, dialogue, Entry.agent(thought.text(), named(thought.calls(), dialogue)));
        }
    }

    /** A model may call two things by one name; in a conversation each call has a name of its own. */
    private static List<ToolCall> named(List<ToolCall> calls, Dialogue dialogue) {
        return IntStream.range(0, calls.size())
                .mapToObj(place -> new ToolCall(
                        "call_" + (dialogue.size() + 1) + "_" + place,
                        calls.get(place).name(),
                        calls.get(place).arguments()))
                .toList();
    }

    private ToolOutcome use(ToolCall call, Held held, Dialogue dialogue, Deadline deadline) {
        return dialogue.toolCalls() >= settings.toolCalls()
                ? tools.tooMany()
                : tools.use(call, situation(held, dialogue, deadline.less(settings.reserve())));
    }

    static Situation situation(Held held, Dialogue dialogue, Deadline deadline) {
        return new Situation(
                held.business(),
                held.id(),
                held.purpose(),
                held.call(),
                held.caller(),
                held.asOf(),
                dialogue.exchanges(),
                dialogue.changes(),
                dialogue.changesAskedFor(),
                deadline);
    }

    /** What a tool did must be told even if the model has no words for it; without that, a person has to help. */
    private Reply withoutModel(Held held, int number, Dialogue dialogue) {
        var news = dialogue.newestNews();
        if (news.isPresent()) {
            return Reply.listening(say(held, number, dialogue, news.get()));
        }
        tasks.callBack(situation(held, dialogue, Deadline.in(java.time.Duration.ZERO)));
        return Reply.last(say(held, number, dialogue, Phrases.apology(held.caller() != null)));
    }

    private String say(Held held, int number, Dialogue dialogue, String text) {
        var honest = claims.honest(text, held);
        add(held, number, dialogue, Entry.agent(honest, List.of()));
        return honest;
    }

    private void add(Held held, int number, Dialogue dialogue, Entry entry) {
        history.add(held, number, dialogue.size() + 1, entry);
    }

    private static Reply.Next next(ToolOutcome.Ending ending) {
        return ending.transfer() ? Reply.Next.TRANSFER : Reply.Next.HANG_UP;
    }
}
