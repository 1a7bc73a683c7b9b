package io.moked.ai.speaking;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the agent speaks.
 *
 * @param voice for a business that names none
 * @param limit how long synthesis may take
 * @param keep how long an unused phrase is kept
 * @param tries how many phrases the desk of one business can have synthesised in an hour, also if that fails
 * @param most how many phrases of one business are kept
 */
@Validated
@ConfigurationProperties("moked.speaking")
public record SpeakingSettings(
        @NotBlank @DefaultValue("he-IL-Wavenet-A") String voice,
        @DefaultValue("5s") Duration limit,
        @DefaultValue("14d") Duration keep,
        @DefaultValue("200") int tries,
        @DefaultValue("2000") int most) {}
