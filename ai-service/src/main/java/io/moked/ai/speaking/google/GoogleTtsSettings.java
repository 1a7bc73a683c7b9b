package io.moked.ai.speaking.google;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Google's voices are reached.
 *
 * @param endpoint host and port
 * @param plaintext without encryption and credentials, as through a proxy on the same machine
 */
@Validated
@ConfigurationProperties("google.tts")
record GoogleTtsSettings(
        @NotBlank @DefaultValue("texttospeech.googleapis.com:443")
        String endpoint,

        @DefaultValue("false") boolean plaintext) {}
