package io.moked.telephony.prompt;

import io.moked.chassis.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How audio is kept from those it is not for.
 *
 * @param audioKey the secret with which addresses of audio are signed
 */
@Validated
@ConfigurationProperties("moked")
record AudioSettings(@NotBlank @Size(min = 16) Secret audioKey) {}
