package io.moked.ai.quality;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Step;
import java.util.Collection;
import java.util.List;

/** Whether a conversation in which nothing was done gave an answer. */
public final class Answers {

    private Answers() {}

    /**
     * Whether a question was answered. A model's word that there was one is not enough: an answer must be seen. Without
     * its word the whole course has to speak for it.
     *
     * @param question whether a model took the conversation for a question
     * @param brokeOff whether the agent could not go on
     */
    public static boolean given(
            List<Step> steps, Collection<List<Action>> actions, boolean question, boolean brokeOff) {
        return steps.stream().anyMatch(Answers::isAnswer) && (question || !brokeOff && leftWithIt(steps, actions));
    }

    /** Nothing was wished but to know something, and the caller took leave. */
    private static boolean leftWithIt(List<Step> steps, Collection<List<Action>> actions) {
        return Sign.FAREWELL.isIn(Evidence.words(steps.getLast()))
                && actions.stream()
                        .flatMap(List::stream)
                        .allMatch(action -> action.tool().equals("end_call"))
                && steps.stream().noneMatch(step -> Sign.WANTS_APPOINTMENT.isIn(Evidence.words(step)));
    }

    private static boolean isAnswer(Step step) {
        var words = Evidence.words(step);
        var reply = Evidence.reply(step);
        return (words.contains("?") || Sign.QUESTION.isIn(words))
                && !reply.isEmpty()
                && !Sign.AGENT_DOES_NOT_KNOW.isIn(reply)
                && !Sign.AGENT_DID_NOT_UNDERSTAND.isIn(reply);
    }
}
