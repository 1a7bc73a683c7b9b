package io.moked.ai.thinking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of one thought.
 *
 * @param limit how long it may take
 * @param tokens how long it may be
 */
@ConfigurationProperties("moked.thinking")
public record ThinkingSettings(
        @DefaultValue("8s") Duration limit,
        @DefaultValue("700") int tokens) {}
