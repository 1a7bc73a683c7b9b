package io.moked.chassis.seal;

import io.moked.chassis.setting.UnusableSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The seal of a service that keeps secrets; one that asks for it has to have its key. */
@Configuration(proxyBeanMethods = false)
class Sealing {

    @Bean
    @Lazy
    Seal seal(SealSettings settings) {
        var key = settings.key();
        if (key == null || key.isBlank()) {
            throw new UnusableSetting("Required settings are missing: MOKED_SECRETS_KEY.");
        }
        return Seal.of("moked.secrets.key", key, settings.previousKey());
    }
}
