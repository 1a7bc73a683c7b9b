package io.moked.telephony.prompt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where audio is heard.
 *
 * @param publicUrl the gateway, as the carrier calls it
 * @param audioKey the secret with which addresses of audio are signed
 */
@Validated
@ConfigurationProperties("moked")
record AudioSettings(@NotNull URI publicUrl, @NotBlank String audioKey) {}
