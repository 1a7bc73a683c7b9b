package io.moked.ai.scenario;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what is kept.
 *
 * @param kept scenarios of one business at most
 * @param turns of one scenario at most; a longer conversation is kept as its beginning
 */
@ConfigurationProperties("moked.scenario")
record ScenarioSettings(
        @DefaultValue("50") int kept, @DefaultValue("30") int turns) {}
