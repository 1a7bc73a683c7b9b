package io.moked.sandbox.caller.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario's YAML. */
final class ScenarioReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> OF_SLOT = Set.of("slot.day", "slot.time", "slot.date", "slot.clock");
    private static final Set<String> ALWAYS = Set.of("shabbat", "caller");

    private ScenarioReader() {}

    static Scenario read(String file, String text) {
        try {
            var scenario = YAML.readValue(text, Scenario.class);
            requireKnownVariables(file, text, scenario);
            return scenario;
        } catch (UnrecognizedPropertyException | ValueInstantiationException e) {
            throw mistake(file, Position.of(YAML, text, e.getPath()), e);
        } catch (JacksonException e) {
            throw mistake(file, Position.at(e.getLocation()), e);
        }
    }

    private static ScenarioMistake mistake(String file, Position at, JacksonException mistake) {
        return new ScenarioMistake(file, at.line(), at.column(), sentence(mistake));
    }

    private static void requireKnownVariables(String file, String text, Scenario scenario) {
        var hasSlot = scenario.given() != null && scenario.given().slot() != null;
        var used = VARIABLE.matcher(text);
        while (used.find()) {
            var name = used.group(1);
            if (!ALWAYS.contains(name) && !(hasSlot && OF_SLOT.contains(name))) {
                var before = text.substring(0, used.start());
                var line = (int) before.lines().count() + (before.endsWith("\n") ? 1 : 0);
                throw new ScenarioMistake(
                        file,
                        Math.max(1, line),
                        used.start() - before.lastIndexOf('\n'),
                        "${%s} is not known here; %s".formatted(name, allowedVariables(hasSlot)));
            }
        }
    }

    private static String allowedVariables(boolean hasSlot) {
        return allowed(ALWAYS) + (hasSlot ? ", " + sorted(OF_SLOT) : ", and with given: slot " + sorted(OF_SLOT));
    }

    private static String sentence(JacksonException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                "\"%s\" is not known here; %s"
                        .formatted(unknown.getPropertyName(), allowed(unknown.getKnownPropertyIds()));
            case InvalidFormatException wrong ->
                "\"%s\" is not allowed here; %s".formatted(wrong.getValue(), allowed(wrong.getTargetType()));
            case ValueInstantiationException invalid -> cause(invalid);
            case MismatchedInputException wrong when wrong.getTargetType() == Step.class -> firstLine(wrong);
            case MismatchedInputException wrong -> where(wrong) + allowed(wrong.getTargetType());
            case StreamReadException broken -> "this is not YAML: " + firstLine(broken);
            default -> firstLine(mistake);
        };
    }

    private static String cause(ValueInstantiationException invalid) {
        return Optional.ofNullable(invalid.getCause())
                .map(Throwable::getMessage)
                .orElseGet(() -> firstLine(invalid));
    }

    private static String where(JacksonException mistake) {
        var path = mistake.getPath();
        var name = path.isEmpty() ? null : path.getLast().getPropertyName();
        return name == null ? "" : name + ": ";
    }

    private static String allowed(Collection<?> names) {
        return "allowed: " + sorted(names);
    }

    private static String sorted(Collection<?> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return allowed(Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a whole number is expected";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list is expected";
        }
        return switch (type.getSimpleName()) {
            case "LocalTime" -> "a time such as \"15:00\" is expected, in quotes";
            case "Boolean" -> "true or false is expected";
            case "String" -> "text is expected";
            default -> "keys with values are expected";
        };
    }

    private static String firstLine(JacksonException mistake) {
        return mistake.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
    }
}
