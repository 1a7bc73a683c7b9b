package io.moked.ai.scenario.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios of a business, played.
 *
 * @param endedAt absent while it goes on
 */
record Replay(UUID id, Instant askedAt, @Nullable Instant endedAt, List<Played> scenarios) {

    /** What became of a scenario. */
    enum Verdict {
        /** It is yet to be played. */
        WAITING,
        /** All is as expected. */
        PASSES,
        /** It was as expected, and would not be any more. */
        BREAKS,
        /** It was not as expected, and would be. */
        MENDED,
        /** It is not as expected, and was not before. */
        STILL_FAILS,
        /** It could not be played to its end, which is not the settings' fault. */
        BROKE_OFF
    }

    /**
     * A scenario of it.
     *
     * @param before with the saved settings; absent if it is these that are played, or until it is known
     * @param after absent until it is known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Played(
            UUID scenario,
            String title,
            Verdict verdict,
            @Nullable Run before,
            @Nullable Run after) {

        static Played of(UUID scenario, String title, boolean over, @Nullable Run before, @Nullable Run after) {
            return new Played(scenario, title, verdict(over, before, after), before, after);
        }

        private static Verdict verdict(boolean over, @Nullable Run before, @Nullable Run after) {
            if (after == null) {
                return over ? Verdict.BROKE_OFF : Verdict.WAITING;
            }
            if (after.broke()) {
                return Verdict.BROKE_OFF;
            }
            var passedBefore = before == null || before.broke() ? null : Boolean.valueOf(before.passed());
            if (after.passed()) {
                return Boolean.FALSE.equals(passedBefore) ? Verdict.MENDED : Verdict.PASSES;
            }
            return Boolean.TRUE.equals(passedBefore) ? Verdict.BREAKS : Verdict.STILL_FAILS;
        }
    }
}
