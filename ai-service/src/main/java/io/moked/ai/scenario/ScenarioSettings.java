package io.moked.ai.scenario;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what is kept.
 *
 * @param kept scenarios of one business at most
 * @param keepWithheld how long one is kept of a caller whose number was withheld, and whom no erasure can name
 * @param turns of one scenario at most; a longer conversation is kept as its beginning
 */
@ConfigurationProperties("moked.scenario")
record ScenarioSettings(
        @DefaultValue("50") int kept,
        @DefaultValue("90d") Duration keepWithheld,
        @DefaultValue("30") int turns) {}
