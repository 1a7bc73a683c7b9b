package io.moked.ai.summary;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a call is summed up.
 *
 * @param delay after the end of the call
 * @param limit how long it may take
 */
@ConfigurationProperties("moked.summary")
record SummarySettings(
        @DefaultValue("1s") Duration delay,
        @DefaultValue("20s") Duration limit) {}
