package io.moked.gateway.factor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.databind.JacksonModule;

/** How browsers write passkeys. */
@Configuration(proxyBeanMethods = false)
class PasskeyJson {

    @Bean
    JacksonModule webauthnModule() {
        return new WebauthnJacksonModule();
    }
}
