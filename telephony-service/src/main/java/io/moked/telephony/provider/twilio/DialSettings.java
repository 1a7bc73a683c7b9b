package io.moked.telephony.provider.twilio;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a call to a person, within what Twilio takes; each such call costs by the minute.
 *
 * @param ring how long their phone rings
 * @param longest how long they talk with the caller; then the carrier ends the call
 */
@Validated
@ConfigurationProperties("moked.dial")
record DialSettings(
        @NotNull @DurationMin(seconds = 5) @DurationMax(seconds = 600) @DefaultValue("20s")
        Duration ring,

        @NotNull @DurationMin(seconds = 60) @DurationMax(hours = 24) @DefaultValue("4h")
        Duration longest) {}
