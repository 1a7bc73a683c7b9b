package io.moked.chassis.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.UnusableSetting;
import io.moked.chassis.testing.TestKeys;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TokenSettingsTests {

    private static final String GATEWAY = TestKeys.publicKey("gateway-service");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOKED_TOKENS_TRUSTED_GATEWAYSERVICE",
                "MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE",
                "moked_tokens_trusted_gateway_service"
            })
    void findTheKeyOfAServiceInAVariable(String variable) {
        finds(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, GATEWAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moked.tokens.trusted.gateway-service", "moked.tokens.trusted[gateway-service]"})
    void findTheKeyOfAServiceInAProperty(String property) {
        finds(new MapPropertySource("file", Map.of(property, GATEWAY)));
    }

    @Test
    void sayWhichKeyIsNoneWithoutShowingIt() {
        assertThatThrownBy(() -> Keys.privateKey(new Secret("hunter2")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("moked.tokens.private-key")
                .hasMessageNotContaining("hunter2");
        var notAKey = Base64.getEncoder().encodeToString(new byte[91]);
        assertThatThrownBy(() -> Keys.publicKey("ai-service", notAKey))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("moked.tokens.trusted.ai-service");
    }

    private static void finds(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove("systemEnvironment");
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);

        var keys = Binder.get(environment)
                .bindOrCreate("moked.tokens", TokenSettings.class)
                .trustedKeys();

        assertThat(keys.of("gateway-service")).isPresent();
        assertThat(keys.of("ai-service")).isEmpty();
    }
}
