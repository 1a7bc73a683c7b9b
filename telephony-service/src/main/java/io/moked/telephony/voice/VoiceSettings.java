package io.moked.telephony.voice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Patience in a call.
 *
 * @param hold how long a webhook waits for a reply; shorter than the read time-out in the addresses given to the carrier
 * @param waits how many further webhooks of the same turn wait before the caller hears an apology
 * @param turns how many turns a call may have
 */
@Validated
@ConfigurationProperties("moked.voice")
record VoiceSettings(
        @NotNull @DurationMax(seconds = 11) @DefaultValue("8s")
        Duration hold,

        @Min(0) @Max(20) @DefaultValue("4") int waits,
        @Min(1) @DefaultValue("60") int turns) {}
