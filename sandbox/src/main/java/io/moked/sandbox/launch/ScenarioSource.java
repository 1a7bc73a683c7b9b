package io.moked.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A scenario as somebody wrote it.
 *
 * @param name of the file, without its ending
 * @param yaml its content
 */
record ScenarioSource(String name, String yaml) {

    private static final String ENDING = ".yaml";
    private static final String FOLDER = "/scenarios";

    /** There is no such scenario. */
    static final class Unknown extends RuntimeException {
        Unknown(String sentence) {
            super(sentence);
        }
    }

    /**
     * Finds a scenario.
     *
     * @param nameOrPath the name of one that comes with the sandbox, or the path of a YAML file
     * @throws Unknown if there is none
     */
    static ScenarioSource find(String nameOrPath) {
        try (var resource = nameOrPath.matches("[\\w-]+")
                ? ScenarioSource.class.getResourceAsStream(FOLDER + "/" + nameOrPath + ENDING)
                : null) {
            if (resource != null) {
                return new ScenarioSource(
                        nameOrPath, new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            var file = Path.of(nameOrPath);
            if (Files.isRegularFile(file)) {
                return new ScenarioSource(nameOf(file), Files.readString(file));
            }
        } catch (MalformedInputException e) {
            throw new Unknown("The scenario " + nameOrPath + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Unknown("There is no scenario \"%s\": give the path of a YAML file, or one of %s."
                .formatted(nameOrPath, String.join(", ", names())));
    }

    /** Those that come with the sandbox, in alphabetical order. */
    static List<String> names() {
        var folder = ScenarioSource.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            var uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return namesIn(Path.of(uri));
            }
            var jar = URI.create(uri.toString().split("!", 2)[0]);
            try (var files = FileSystems.newFileSystem(jar, Map.of())) {
                return namesIn(files.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class loader names resources by no URI", e);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(ScenarioSource::nameOf)
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
