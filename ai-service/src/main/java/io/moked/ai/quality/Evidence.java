package io.moked.ai.quality;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Step;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What is known of a conversation that is over.
 *
 * @param outcome what became of it, decided before
 * @param spoken on the phone, where time counts
 * @param brokeOff whether the agent could not go on
 */
public record Evidence(
        List<Step> steps, Map<Integer, List<Action>> actions, Outcome outcome, boolean spoken, boolean brokeOff) {

    /** Whether the caller got something. */
    boolean isResolved() {
        return outcome != Outcome.UNRESOLVED;
    }

    /** The place of the caller's words in the transcript. */
    static int ofCaller(Step step) {
        return 2 * step.number() - 1;
    }

    /** The place of the agent's words in the transcript. */
    static int ofAgent(Step step) {
        return 2 * step.number();
    }

    static String words(Step step) {
        return step.said().words().orElse("");
    }

    static String reply(Step step) {
        var reply = step.reply();
        return reply == null ? "" : reply.text();
    }
}
