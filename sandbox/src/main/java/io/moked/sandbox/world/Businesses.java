package io.moked.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The businesses of the demo, which crm-service imports. */
final class Businesses {

    private static final List<String> NAMES = List.of("clinic", "salon", "garage");

    private Businesses() {}

    static int count() {
        return NAMES.size();
    }

    /** The first number of each, by its id. */
    static Map<String, String> numbers() {
        var yaml = new YAMLMapper();
        var numbers = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var business = yaml.readTree(description(name));
            numbers.put(
                    business.path("id").asString(),
                    business.path("numbers").path(0).asString());
        }
        return numbers;
    }

    /** Writes their descriptions into a folder. */
    static Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var name : NAMES) {
            Files.write(folder.resolve(name + ".yaml"), description(name));
        }
        return folder;
    }

    private static byte[] description(String name) {
        try (var resource = Businesses.class.getResourceAsStream("/businesses/" + name + ".yaml")) {
            return Optional.ofNullable(resource).orElseThrow().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
