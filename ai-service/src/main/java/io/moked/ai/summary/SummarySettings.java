package io.moked.ai.summary;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a conversation is summed up.
 *
 * @param delay after its end
 * @param limit how long it may take
 */
@ConfigurationProperties("moked.summary")
record SummarySettings(
        @DefaultValue("1s") Duration delay,
        @DefaultValue("20s") Duration limit) {}
