package io.moked.events.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the agent served in a conversation.
 *
 * @param score 100 less the points of all reasons, and never below 0
 * @param tags what it was like; may be empty
 * @param reasons what was seen, in the order of the conversation; may be empty
 */
public record ConversationQuality(int score, List<Tag> tags, List<Reason> reasons) {

    /** What a conversation was like. */
    public enum Tag {
        /** An appointment was booked or moved. */
        BOOKED,
        /** The customer got something else: an answer, a cancellation, a person, a message that was taken. */
        ANSWERED,
        /** The customer got nothing. */
        UNRESOLVED,
        /** One of the two did not understand the other. */
        MISUNDERSTOOD,
        /** There was silence for long. */
        DEAD_AIR,
        /** The customer was angry. */
        ANGRY
    }

    /**
     * What took points.
     *
     * @param rule such as {@code ASKED_AGAIN}; {@code MODEL} is a model's opinion, and bounded
     * @param points how many; 0 where the rule had taken as many as it may before
     * @param sequence of the utterance in {@code transcript.ready} at which it was seen; absent if it is about the whole
     * @param saw the words it was seen by, or a number of seconds; personal; absent where there is nothing to quote
     */
    public record Reason(
            String rule,
            int points,
            @Nullable Integer sequence,
            @Nullable String saw) {}
}
