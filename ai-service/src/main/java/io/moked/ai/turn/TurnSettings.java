package io.moked.ai.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of a turn.
 *
 * @param budget from the utterance to the reply, all vendors included
 * @param recordingBytes the largest utterance that is fetched
 */
@ConfigurationProperties("moked.turn")
record TurnSettings(
        @DefaultValue("24s") Duration budget,
        @DefaultValue("8000000") int recordingBytes) {}
