package io.moked.sandbox.caller.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The scenarios that come with the sandbox, and those in files. */
public final class Scenarios {

    private static final List<String> NAMES = List.of(
            "booking",
            "slot-taken",
            "shabbat",
            "price",
            "person",
            "person-answers",
            "repeated-webhooks",
            "no-whatsapp",
            "interest");

    private Scenarios() {}

    /** Those that come with the sandbox. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A scenario by its name, or by the path of a YAML file.
     *
     * @throws ScenarioMistake if there is none, or it has a mistake
     */
    public static Scenario find(String nameOrPath) {
        if (NAMES.contains(nameOrPath)) {
            return ScenarioReader.read(nameOrPath + ".yaml", resource(nameOrPath));
        }
        if (!nameOrPath.matches(".*\\.ya?ml")) {
            throw new ScenarioMistake("There is no scenario \"%s\": give a YAML file, or one of %s."
                    .formatted(nameOrPath, String.join(", ", NAMES)));
        }
        try {
            return ScenarioReader.read(nameOrPath, Files.readString(Path.of(nameOrPath)));
        } catch (NoSuchFileException e) {
            throw new ScenarioMistake("There is no file " + nameOrPath + ".");
        } catch (IOException e) {
            throw new ScenarioMistake(nameOrPath + " cannot be read as UTF-8 text.");
        }
    }

    /**
     * Reads a scenario.
     *
     * @param file what mistakes are attributed to
     * @throws ScenarioMistake if it has a mistake
     */
    public static Scenario read(String file, String yaml) {
        return ScenarioReader.read(file, yaml);
    }

    private static String resource(String name) {
        var path = "/scenarios/" + name + ".yaml";
        try (var resource = Scenarios.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(resource, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
