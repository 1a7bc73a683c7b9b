package io.moked.sandbox.openai.dialogue;

import io.moked.sandbox.openai.dialogue.Conversation.Choice;
import io.moked.sandbox.openai.dialogue.Conversation.Turn;
import java.time.Clock;

/** Decides what the agent does next. The same conversation always goes on in the same way. */
public final class DialogueEngine {

    private final Clock clock;

    /** Takes the day from the clock where the prompt does not tell it. */
    public DialogueEngine() {
        this(Clock.systemUTC());
    }

    DialogueEngine(Clock clock) {
        this.clock = clock;
    }

    /** The next thing to say, write or do. */
    public Answer answer(Conversation conversation) {
        var schema = conversation.schema();
        var setting = Setting.of(conversation.instructions(), clock);
        if (schema != null) {
            return new Answer.Text(Report.of(conversation, setting).fill(schema).toString());
        }
        var memory = Memory.of(conversation, setting);
        var skills = new Skills(conversation, memory);
        return switch (conversation.choice()) {
            case Choice.Named named -> skills.call(named.tool());
            case Choice.Some some -> {
                var answer = free(conversation, memory, skills);
                boolean calls = answer instanceof Answer.ToolCall
                        || conversation.tools().isEmpty();
                yield calls
                        ? answer
                        : skills.call(conversation.tools().keySet().iterator().next());
            }
            case Choice.Free free -> free(conversation, memory, skills);
        };
    }

    private static Answer free(Conversation conversation, Memory memory, Skills skills) {
        var last = conversation.last();
        if (last.isEmpty()) {
            return new Answer.Text("שלום, איך אפשר לעזור?");
        }
        return switch (last.get()) {
            case Turn.Result result ->
                new Answer.Text(Results.spoken(result, memory).strip());
            case Turn.User said -> skills.reply(Utterance.of(said.text()));
            case Turn.Remark remark -> {
                var remarked = Utterance.of(remark.text());
                yield skills.reply(remarked.has(Says.NOBODY) ? remarked : Utterance.of(conversation.lastWords()));
            }
            case Turn.Agent agent -> new Answer.Text("אתם עדיין על הקו?");
            case Turn.Called called -> new Answer.Text(Phrases.AGAIN);
        };
    }
}
