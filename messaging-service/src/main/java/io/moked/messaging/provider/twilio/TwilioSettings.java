package io.moked.messaging.provider.twilio;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Twilio.
 *
 * @param authToken its secret
 * @param baseUrl where its REST API is
 * @param connectTimeout how long a connection may take
 * @param timeLimit how long a whole request may take
 */
@Validated
@ConfigurationProperties("twilio")
record TwilioSettings(
        @NotBlank String accountSid,
        @NotBlank Secret authToken,
        @NotNull @DefaultValue("https://api.twilio.com") BaseUrl baseUrl,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration timeLimit) {}
