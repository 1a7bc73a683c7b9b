package io.moked.events.schema;

import io.moked.events.Event;
import io.moked.events.EventCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The samples: what was once sent, one folder for each type, and must be readable for as long as the version lives. */
final class Samples {

    /** One event as it travels. */
    record Sample(String name, Class<? extends Event> event, Path file) {

        JsonNode tree() {
            return Json.read(file);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Samples() {}

    static List<Sample> all() {
        return EventCatalog.all().stream().flatMap(event -> of(event).stream()).toList();
    }

    static List<Sample> of(Class<? extends Event> event) {
        String type = EventCatalog.typeOf(event);
        Path folder = Places.SAMPLES.resolve(type);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> new Sample(type + "/" + file.getFileName(), event, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample full(Class<? extends Event> event) {
        Path file = Places.SAMPLES.resolve(EventCatalog.typeOf(event)).resolve("full.json");
        return new Sample(EventCatalog.typeOf(event) + "/full.json", event, file);
    }
}
