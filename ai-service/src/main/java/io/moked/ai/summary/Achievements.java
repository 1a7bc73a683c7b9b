package io.moked.ai.summary;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import io.moked.ai.quality.Answers;
import io.moked.ai.tools.Wish;
import io.moked.ai.tools.Wish.Kind;
import io.moked.ai.tools.Wish.State;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was done in a conversation, by its records.
 *
 * @param takenOver whether somebody of the business had taken the caller from the agent
 */
record Achievements(List<Step> steps, Map<Integer, List<Action>> actions, List<Wish> wishes, boolean takenOver) {

    boolean anythingSaid() {
        return steps.stream().anyMatch(step -> step.said() instanceof Said.Words);
    }

    /** What became of the conversation: all that is said of it later, the score too, goes by this. */
    Outcome outcome(Intent intent) {
        var agreed = wishes.stream()
                .filter(wish -> wish.state() == State.AGREED)
                .map(Wish::kind)
                .toList();
        for (var kind : agreed.reversed()) {
            switch (kind) {
                case BOOK -> {
                    return Outcome.BOOKED;
                }
                case MOVE -> {
                    return Outcome.MOVED;
                }
                case CANCEL -> {
                    return Outcome.CANCELLED;
                }
                case MESSAGE, CALL_BACK -> {}
            }
        }
        if (wasHandedOver()) {
            return Outcome.HANDED_OVER;
        }
        if (!agreed.isEmpty()) {
            return Outcome.MESSAGE_TAKEN;
        }
        return Answers.given(steps, actions.values(), intent == Intent.QUESTION, brokeOff())
                ? Outcome.ANSWERED
                : Outcome.UNRESOLVED;
    }

    private boolean wasHandedOver() {
        return takenOver
                || !steps.isEmpty()
                        && steps.getLast().reply() instanceof Reply reply
                        && reply.next() == Reply.Next.TRANSFER;
    }

    /** What is left for a person, whatever a model thinks. */
    List<String> followUps() {
        var left = new ArrayList<String>();
        if (wishes.stream().anyMatch(wish -> wish.state() == State.ASKED)) {
            left.add("בקשה ליומן עוד לא נענתה.");
        }
        if (brokeOff()) {
            left.add("לחזור ללקוח: השיחה נקטעה בגלל תקלה.");
        }
        return left;
    }

    boolean brokeOff() {
        return wishes.stream().anyMatch(wish -> wish.kind() == Kind.CALL_BACK);
    }

    String inWords() {
        var done = new ArrayList<String>();
        wishes.forEach(wish -> done.add("- " + wish.kind() + ": " + wish.state()));
        if (takenOver) {
            done.add("- איש צוות לקח את השיחה לטלפון שלו והמשיך אותה; מה שנאמר מאז אינו בתמלול.");
        }
        return done.isEmpty() ? "- לא נעשתה פעולה." : String.join("\n", done);
    }
}
