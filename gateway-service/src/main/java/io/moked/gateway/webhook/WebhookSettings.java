package io.moked.gateway.webhook;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks reach us.
 *
 * @param publicUrl the address under which Twilio knows the gateway, without a path
 * @param trustedProxies addresses of our own proxies, whose {@code X-Forwarded-Proto} and {@code -Host} replace the
 *     public address; from anybody else these headers mean nothing
 * @param longestBody in bytes; a longer one is refused
 * @param fallbacks how often in a row the gateway answers a voice webhook itself while telephony is away
 */
@Validated
@ConfigurationProperties("moked")
record WebhookSettings(
        @NotNull BaseUrl publicUrl,
        @DefaultValue Set<String> trustedProxies,
        @Positive @DefaultValue("65536") int longestBody,
        @Positive @DefaultValue("5") int fallbacks) {}
