package io.moked.ai.speaking;

import io.moked.chassis.audio.AudioTokens;
import io.moked.chassis.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Addresses of what is spoken: {@code a-} and a token that names business and phrase. */
@Configuration(proxyBeanMethods = false)
class AudioAddresses {

    /**
     * The secret.
     *
     * @param audioKey any text that nobody can guess
     */
    @Validated
    @ConfigurationProperties("moked")
    record Settings(@NotBlank @Size(min = 16) Secret audioKey) {}

    private static final char OWNER = 'a';

    @Bean
    AudioTokens audioTokens(Settings settings, Clock clock) {
        return new AudioTokens(OWNER, settings.audioKey(), clock);
    }
}
