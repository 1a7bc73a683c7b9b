package io.moked.ai.quality;

import static io.moked.ai.quality.Evidence.ofAgent;
import static io.moked.ai.quality.Evidence.ofCaller;
import static io.moked.ai.quality.Evidence.reply;
import static io.moked.ai.quality.Evidence.words;

import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.hebrew.text.HebrewText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the words of a conversation show. */
final class WordRules {

    /** Shorter ones, such as yes and a name, are said again without anything being wrong. */
    private static final int WORTH_REPEATING = 4;

    private static final double ALIKE = 0.8;

    private WordRules() {}

    static List<Finding> look(Evidence evidence) {
        var found = new ArrayList<Finding>();
        for (var step : evidence.steps()) {
            ofTheCaller(step, evidence, found);
            ofTheAgent(step, found);
        }
        repetitions(evidence.steps(), found);
        return found;
    }

    private static void ofTheCaller(Step step, Evidence evidence, List<Finding> found) {
        var words = words(step);
        if (Sign.ANGER.isIn(words)) {
            found.add(Finding.at(Rule.ANGRY, ofCaller(step), words));
        }
        if (Sign.MISUNDERSTOOD.isIn(words)) {
            found.add(Finding.at(Rule.CALLER_SAYS_MISUNDERSTOOD, ofCaller(step), words));
        }
        if (Sign.DID_NOT_UNDERSTAND.isIn(words)) {
            found.add(Finding.at(Rule.CALLER_DID_NOT_UNDERSTAND, ofCaller(step), words));
        }
        if (Sign.WANTS_PERSON.isIn(words)) {
            var handedOver = evidence.outcome() == Outcome.HANDED_OVER;
            found.add(Finding.at(handedOver ? Rule.ASKED_FOR_PERSON : Rule.NO_PERSON, ofCaller(step), words));
        }
    }

    private static void ofTheAgent(Step step, List<Finding> found) {
        var reply = reply(step);
        if (step.said() instanceof Said.Unclear || Sign.AGENT_DID_NOT_UNDERSTAND.isIn(reply)) {
            found.add(Finding.at(Rule.AGENT_DID_NOT_UNDERSTAND, ofAgent(step), reply));
        }
        if (Sign.AGENT_DOES_NOT_KNOW.isIn(reply)) {
            found.add(Finding.at(Rule.DID_NOT_KNOW, ofAgent(step), reply));
        }
    }

    private static void repetitions(List<Step> steps, List<Finding> found) {
        var asked = new ArrayList<Set<String>>();
        var said = new ArrayList<Set<String>>();
        for (var step : steps) {
            var words = distinct(words(step));
            if (isRepetition(words, said)) {
                found.add(Finding.at(Rule.SAID_AGAIN, ofCaller(step), words(step)));
            }
            var reply = distinct(reply(step));
            if (reply(step).contains("?") && isRepetition(reply, asked)) {
                found.add(Finding.at(Rule.ASKED_AGAIN, ofAgent(step), reply(step)));
            }
            said.add(words);
            asked.add(reply);
        }
    }

    private static Set<String> distinct(String text) {
        return Set.copyOf(List.of(HebrewText.comparable(text).split(" ", -1)));
    }

    private static boolean isRepetition(Set<String> words, List<Set<String>> earlier) {
        return words.size() >= WORTH_REPEATING && earlier.stream().anyMatch(before -> alike(words, before));
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        return common >= ALIKE * (one.size() + other.size() - common);
    }
}
