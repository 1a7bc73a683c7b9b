package io.moked.messaging.provider.twilio;

import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Twilio reaches us.
 *
 * @param publicUrl the gateway, as Twilio calls it
 */
@Validated
@ConfigurationProperties("moked")
record WebhookSettings(@NotNull BaseUrl publicUrl) {}
