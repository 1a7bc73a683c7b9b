package io.moked.chassis.setting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Refuses to start without the settings of database and Kafka, for which the framework has defaults that are of no use
 * here, or fails far from the cause.
 */
class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password",
            "spring.kafka.bootstrap-servers");

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var missing = REQUIRED.stream()
                .filter(name -> settings.getProperty(name, "").isBlank())
                .map(RequiredSettings::variable)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnusableSetting("Required settings are missing: " + missing + ".");
        }
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
