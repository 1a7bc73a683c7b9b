package io.moked.ai.quality;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Step;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What is known of a conversation that is over.
 *
 * @param spoken on the phone, where time counts
 * @param brokeOff whether the agent could not go on
 */
public record Evidence(
        List<Step> steps, Map<Integer, List<Action>> actions, Outcome outcome, boolean spoken, boolean brokeOff) {

    /** Whether the caller got something. That a question was answered is in part a model's word: there must have been one. */
    boolean isResolved() {
        return switch (outcome) {
            case UNRESOLVED -> leftWithAnAnswer();
            case ANSWERED -> steps.stream().anyMatch(Evidence::isAnswer);
            case BOOKED, MOVED, CANCELLED, HANDED_OVER, MESSAGE_TAKEN -> true;
        };
    }

    /** Nothing was wished but to know something, it was told, and the caller took leave. */
    private boolean leftWithAnAnswer() {
        return !brokeOff
                && !steps.isEmpty()
                && Sign.FAREWELL.isIn(words(steps.getLast()))
                && actions.values().stream()
                        .flatMap(List::stream)
                        .allMatch(action -> action.tool().equals("end_call"))
                && steps.stream().noneMatch(step -> Sign.WANTS_APPOINTMENT.isIn(words(step)))
                && steps.stream().anyMatch(Evidence::isAnswer);
    }

    private static boolean isAnswer(Step step) {
        var reply = reply(step);
        return (words(step).contains("?") || Sign.QUESTION.isIn(words(step)))
                && !reply.isEmpty()
                && !Sign.AGENT_DOES_NOT_KNOW.isIn(reply)
                && !Sign.AGENT_DID_NOT_UNDERSTAND.isIn(reply);
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
