package io.moked.chassis.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RequiredSettingsTests {

    private static final Map<String, Object> ALL = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost/crm",
            "SPRING_DATASOURCE_USERNAME", "crm_app",
            "SPRING_DATASOURCE_PASSWORD", "secret",
            "SPRING_FLYWAY_USER", "crm_owner",
            "SPRING_FLYWAY_PASSWORD", "secret",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");

    @Test
    void areEnoughAsEnvironmentVariables() {
        assertThatCode(() -> start(ALL)).doesNotThrowAnyException();
    }

    @Test
    void areNamedInOneSentenceWhereTheyAreMissing() {
        var some = new HashMap<>(ALL);
        some.remove("SPRING_FLYWAY_PASSWORD");
        some.put("SPRING_DATASOURCE_URL", "");

        assertThatThrownBy(() -> start(some))
                .isInstanceOfSatisfying(
                        UnusableSetting.class,
                        failure -> assertThat(new UnusableSettingAnalyzer()
                                        .analyze(failure)
                                        .getDescription())
                                .isEqualTo(
                                        "Required settings are missing: SPRING_DATASOURCE_URL, SPRING_FLYWAY_PASSWORD."));
    }

    private static void start(Map<String, Object> variables) {
        try (var context = new GenericApplicationContext()) {
            var sources = context.getEnvironment().getPropertySources();
            sources.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
            new RequiredSettings()
                    .onApplicationEvent(
                            new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], context));
        }
    }
}
