package io.moked.sandbox.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The businesses of the demo, which crm-service imports. */
final class Businesses {

    private static final List<String> NAMES = List.of("clinic", "salon", "garage");

    private Businesses() {}

    static int count() {
        return NAMES.size();
    }

    /** Writes their descriptions into a folder. */
    static Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var name : NAMES) {
            var resource = "/businesses/" + name + ".yaml";
            try (var description = Businesses.class.getResourceAsStream(resource)) {
                Files.write(
                        folder.resolve(name + ".yaml"),
                        Optional.ofNullable(description).orElseThrow().readAllBytes());
            }
        }
        return folder;
    }
}
