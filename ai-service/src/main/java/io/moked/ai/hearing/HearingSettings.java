package io.moked.ai.hearing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an utterance is believed.
 *
 * @param noSpeech a segment with a higher probability that nobody spoke is dropped
 * @param leastLogProbability below this on average, the caller is asked again
 * @param limit how long a transcription may take
 */
@ConfigurationProperties("moked.hearing")
public record HearingSettings(
        @DefaultValue("0.6") double noSpeech,
        @DefaultValue("-1.0") double leastLogProbability,
        @DefaultValue("8s") Duration limit) {}
