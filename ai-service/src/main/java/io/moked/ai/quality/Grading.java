package io.moked.ai.quality;

import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Reason;
import io.moked.events.conversation.ConversationQuality.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a conversation its score and its tags. The same evidence always gives the same. */
public final class Grading {

    /** One of these alone is an accident. */
    private static final Set<Rule> SIGNS_OF_MISUNDERSTANDING =
            EnumSet.of(Rule.AGENT_DID_NOT_UNDERSTAND, Rule.ASKED_AGAIN, Rule.SAID_AGAIN);

    private static final Set<Rule> DEAD_AIR = EnumSet.of(Rule.SILENT, Rule.LONG_SILENCE);

    private Grading() {}

    /**
     * Judges a conversation that is over.
     *
     * @param opinion a model's, which can take a few points and give none; absent if there is none
     */
    public static ConversationQuality grade(Evidence evidence, @Nullable Opinion opinion) {
        var found = Stream.of(WordRules.look(evidence), TimeRules.look(evidence), CourseRules.look(evidence))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                        Finding::sequence, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
        var all = new ArrayList<>(found);
        if (opinion != null && opinion.points() > 0) {
            all.add(Finding.ofAll(Rule.MODEL, opinion.points()));
        }
        var reasons = reasons(all);
        var lost = reasons.stream().mapToInt(Reason::points).sum();
        return new ConversationQuality(Math.max(0, 100 - lost), tags(evidence, found), reasons);
    }

    private static List<Reason> reasons(List<Finding> found) {
        var taken = new EnumMap<Rule, Integer>(Rule.class);
        var reasons = new ArrayList<Reason>();
        for (var one : found) {
            var before = taken.getOrDefault(one.rule(), 0);
            var points = Math.min(one.points(), one.rule().most() - before);
            taken.put(one.rule(), before + points);
            reasons.add(new Reason(one.rule().name(), points, one.sequence(), one.saw()));
        }
        return List.copyOf(reasons);
    }

    private static List<Tag> tags(Evidence evidence, List<Finding> found) {
        var tags = EnumSet.of(whatCame(evidence));
        var signs = found.stream()
                .filter(one -> SIGNS_OF_MISUNDERSTANDING.contains(one.rule()))
                .count();
        if (signs > 1 || saw(found, EnumSet.of(Rule.CALLER_SAYS_MISUNDERSTOOD))) {
            tags.add(Tag.MISUNDERSTOOD);
        }
        if (saw(found, DEAD_AIR)) {
            tags.add(Tag.DEAD_AIR);
        }
        if (saw(found, EnumSet.of(Rule.ANGRY))) {
            tags.add(Tag.ANGRY);
        }
        return List.copyOf(tags);
    }

    private static Tag whatCame(Evidence evidence) {
        if (!evidence.isResolved()) {
            return Tag.UNRESOLVED;
        }
        return switch (evidence.outcome()) {
            case BOOKED, MOVED -> Tag.BOOKED;
            case CANCELLED, ANSWERED, HANDED_OVER, MESSAGE_TAKEN, UNRESOLVED -> Tag.ANSWERED;
        };
    }

    private static boolean saw(List<Finding> found, Set<Rule> rules) {
        return found.stream().anyMatch(one -> rules.contains(one.rule()));
    }
}
