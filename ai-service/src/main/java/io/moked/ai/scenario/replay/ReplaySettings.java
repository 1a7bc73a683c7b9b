package io.moked.ai.scenario.replay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of replays, since each exchange asks a model.
 *
 * @param exchanges of one business in an hour at most
 * @param atOnce conversations of one replay at once
 * @param replays at once in one instance, where callers wait for the same threads
 * @param open replays of one business that may be under way
 * @param limit after which no more of a replay is played
 * @param budget for one answer
 * @param fresh how old the result with the saved settings may be to be taken for the one of before
 * @param keep how long results are kept
 */
@ConfigurationProperties("moked.replay")
record ReplaySettings(
        @DefaultValue("1000") int exchanges,
        @DefaultValue("3") int atOnce,
        @DefaultValue("4") int replays,
        @DefaultValue("2") int open,
        @DefaultValue("6m") Duration limit,
        @DefaultValue("24s") Duration budget,
        @DefaultValue("1h") Duration fresh,
        @DefaultValue("1d") Duration keep) {}
