package io.moked.ai.quality;

import static io.moked.ai.quality.Evidence.ofAgent;

import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Step;
import java.util.ArrayList;
import java.util.List;

/** What the course of a conversation shows: what was done, and how it ended. */
final class CourseRules {

    private CourseRules() {}

    static List<Finding> look(Evidence evidence) {
        var found = new ArrayList<Finding>();
        evidence.steps().forEach(step -> tools(step, evidence, found));
        if (evidence.brokeOff()) {
            found.add(Finding.ofAll(Rule.BROKE_OFF, Rule.BROKE_OFF.points()));
        }
        if (!evidence.isResolved()) {
            found.add(Finding.ofAll(Rule.UNRESOLVED, Rule.UNRESOLVED.points()));
        }
        if (!evidence.steps().isEmpty()
                && !evidence.isResolved()
                && isCutOff(evidence.steps().getLast())) {
            var last = evidence.steps().getLast();
            found.add(Finding.at(Rule.HUNG_UP, ofAgent(last), Evidence.reply(last)));
        }
        return found;
    }

    private static void tools(Step step, Evidence evidence, List<Finding> found) {
        for (var action : evidence.actions().getOrDefault(step.number(), List.of())) {
            switch (action.status()) {
                case "PENDING" -> found.add(Finding.at(Rule.TOOL_FAILED, ofAgent(step), action.words()));
                case "REFUSED" -> found.add(Finding.at(Rule.TOOL_REFUSED, ofAgent(step), action.words()));
                default -> {}
            }
        }
    }

    /** Whether the agent waited for more, and the caller took no leave. */
    private static boolean isCutOff(Step last) {
        var open = !(last.reply() instanceof Reply reply) || reply.next() == Reply.Next.LISTEN;
        return open && !Sign.FAREWELL.isIn(Evidence.words(last));
    }
}
