package io.moked.ai.trial;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of trials.
 *
 * @param exchanges in one trial at most
 * @param inAnHour exchanges in all trials of one business in an hour at most
 * @param atOnce of one business at most
 * @param idle after which a trial is over, and does not count as one of them any more
 * @param budget for an answer, all vendors included
 */
@ConfigurationProperties("moked.trial")
record TrialSettings(
        @DefaultValue("60") int exchanges,
        @DefaultValue("600") int inAnHour,
        @DefaultValue("5") int atOnce,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("24s") Duration budget) {}
