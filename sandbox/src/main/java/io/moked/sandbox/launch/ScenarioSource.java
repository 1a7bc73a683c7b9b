package io.moked.sandbox.launch;

import io.moked.sandbox.caller.scenario.Scenario;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import io.moked.sandbox.caller.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A scenario as somebody wrote it, to be sent to another process.
 *
 * @param file what mistakes in it are attributed to
 * @param yaml its content
 */
record ScenarioSource(String file, String yaml) {

    /**
     * Finds a scenario and checks it.
     *
     * @param nameOrPath the name of one that comes with the sandbox, or the path of a YAML file
     * @throws ScenarioMistake if there is none, or it has a mistake
     */
    static ScenarioSource find(String nameOrPath) {
        Scenarios.find(nameOrPath);
        try {
            return Scenarios.names().contains(nameOrPath)
                    ? new ScenarioSource(nameOrPath + ".yaml", resource("/scenarios/" + nameOrPath + ".yaml"))
                    : new ScenarioSource(nameOrPath, Files.readString(Path.of(nameOrPath)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String path) throws IOException {
        try (var resource = ScenarioSource.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(resource, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @throws ScenarioMistake if it has one */
    Scenario read() {
        return Scenarios.read(file, yaml);
    }
}
