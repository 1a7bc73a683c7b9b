package io.moked.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** What README.md's table of environment variables promises, held against the settings of a service. */
public final class EnvironmentRules {

    private static final List<String> OF_SPRING_AND_VENDORS =
            List.of("SPRING_", "SERVER_", "MANAGEMENT_", "GOOGLE_APPLICATION_");

    /** Demanded by the bean that needs it, since not every service of the chassis does. */
    private static final List<String> DEMANDED_WHERE_USED = List.of("MOKED_SECRETS_KEY");

    private EnvironmentRules() {}

    /**
     * The sample has every variable of the table that is for this service, and no other. The settings are valid with
     * those that are not called optional, and with none of these missing; an optional one makes a difference. What is
     * secret is not printed.
     *
     * @param service as the table calls it, such as {@code crm}
     * @param sample a good value for each variable
     */
    public static void hold(String service, Map<String, String> sample) {
        var rows = SettingsTable.of(service).stream()
                .filter(row -> OF_SPRING_AND_VENDORS.stream().noneMatch(row.variable()::startsWith))
                .toList();
        assertThat(sample.keySet())
                .as("variables")
                .allMatch(variable -> rows.stream().anyMatch(row -> row.names(variable)));
        var all = bound(service, sample);
        var required = new HashMap<>(sample);
        required.keySet().removeIf(variable -> rows.stream().anyMatch(row -> row.names(variable) && row.isOptional()));
        assertThat(valid(service, required))
                .as("valid without what is optional")
                .isTrue();
        for (var row : rows) {
            var variable = sample.keySet().stream().filter(row::names).findFirst();
            assertThat(variable).as(row.variable()).isPresent();
            if (row.isOptional()) {
                assertThat(bound(service, without(sample, variable.get())))
                        .as("without " + variable.get())
                        .isNotEqualTo(all);
            } else if (!DEMANDED_WHERE_USED.contains(row.variable())) {
                assertThat(valid(service, without(required, variable.get())))
                        .as("valid without " + variable.get())
                        .isFalse();
            }
            if (row.isSecret()) {
                assertThat(all.toString()).as(row.variable()).doesNotContain(sample.get(variable.get()));
            }
        }
    }

    private static Map<String, String> without(Map<String, String> variables, String variable) {
        var others = new HashMap<>(variables);
        others.remove(variable);
        return others;
    }

    private static boolean valid(String service, Map<String, String> variables) {
        try {
            bound(service, variables);
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    /** All settings of a service, as they are when nothing but these variables is set. */
    private static Map<String, Object> bound(String service, Map<String, String> variables) {
        var environment = environment(variables);
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var binder = Binder.get(environment);
        var settings = new LinkedHashMap<String, Object>();
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var handler = new ValidationBindHandler(new SpringValidatorAdapter(validators.getValidator()));
            for (var root : List.of("io.moked.chassis", "io.moked." + service)) {
                for (var candidate : scanner.findCandidateComponents(root)) {
                    var type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
                    settings.put(type.getName(), binder.bindOrCreate(prefix(type), Bindable.of(type), handler));
                }
            }
        }
        return settings;
    }

    private static String prefix(Class<?> type) {
        var annotation = AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
        assertThat(annotation).as(type.getName()).isNotNull();
        return annotation.prefix();
    }

    private static ConfigurableEnvironment environment(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        for (var file : List.of("chassis.yaml", "application.yaml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(sources::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
