package io.moked.ai.quality;

import static io.moked.ai.quality.Evidence.ofAgent;
import static io.moked.ai.quality.Evidence.ofCaller;
import static io.moked.ai.quality.Evidence.reply;
import static io.moked.ai.quality.Evidence.words;

import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the times of a spoken conversation show. Of an utterance its end is known; how long it took is guessed by its length. */
final class TimeRules {

    private static final Duration LONG_SILENCE = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(6);

    /** Hebrew is spoken at about fourteen letters a second. */
    private static final int MILLIS_PER_LETTER = 70;

    /** Of a shorter reply it cannot be told whether it was interrupted. */
    private static final Duration WORTH_INTERRUPTING = Duration.ofSeconds(4);

    private TimeRules() {}

    static List<Finding> look(Evidence evidence) {
        var found = new ArrayList<Finding>();
        Step before = null;
        for (var step : evidence.steps()) {
            if (step.said() instanceof Said.Silence) {
                found.add(Finding.at(Rule.SILENT, ofAgent(step), null));
            }
            if (evidence.spoken()) {
                between(before, step, found);
                slowness(step, found);
            }
            before = step;
        }
        return found;
    }

    private static void between(@Nullable Step before, Step step, List<Finding> found) {
        var replied = before == null ? null : before.repliedAt();
        if (before == null || replied == null || words(step).isEmpty()) {
            return;
        }
        var gap = Duration.between(replied, step.heardAt());
        var reply = spoken(reply(before));
        var silence = gap.minus(reply).minus(spoken(words(step)));
        if (silence.compareTo(LONG_SILENCE) > 0) {
            found.add(Finding.at(Rule.LONG_SILENCE, ofCaller(step), Long.toString(silence.toSeconds())));
        } else if (reply.compareTo(WORTH_INTERRUPTING) > 0 && gap.compareTo(reply.dividedBy(2)) < 0) {
            found.add(Finding.at(Rule.INTERRUPTED, ofCaller(step), words(step)));
        }
    }

    private static void slowness(Step step, List<Finding> found) {
        if (step.repliedAt() instanceof Instant replied) {
            var took = Duration.between(step.heardAt(), replied);
            if (took.compareTo(SLOW) > 0) {
                found.add(Finding.at(Rule.SLOW, ofAgent(step), Long.toString(took.toSeconds())));
            }
        }
    }

    private static Duration spoken(String text) {
        return Duration.ofMillis((long) text.length() * MILLIS_PER_LETTER);
    }
}
