package io.moked.gateway.webhook;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks reach us.
 *
 * @param publicUrl the address under which Twilio knows the gateway, without a path
 * @param longestBody in bytes; a longer one is refused
 * @param fallbacks how often in a row the gateway answers a voice webhook itself while telephony is away
 */
@Validated
@ConfigurationProperties("moked")
record WebhookSettings(
        @NotNull BaseUrl publicUrl,
        @Positive @DefaultValue("65536") int longestBody,
        @Positive @DefaultValue("5") int fallbacks) {}
