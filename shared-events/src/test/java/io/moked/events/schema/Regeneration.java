package io.moked.events.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is generated, when asked by {@code -Dmoked.regenerate=true}, once and before any test that compares. It
 * writes all or, when anything published would break, nothing.
 */
final class Regeneration {

    private static @Nullable Publication publication;

    private Regeneration() {}

    /** The publication of this source tree, after it was written if that was asked for. */
    static synchronized Publication ifAsked() throws IOException {
        if (publication == null) {
            Publication fresh = Publication.ofThisSource();
            if (Boolean.getBoolean("moked.regenerate")) {
                refuseBreaches(fresh);
                write(fresh.files());
            }
            publication = fresh;
        }
        return publication;
    }

    private static void refuseBreaches(Publication fresh) throws IOException {
        List<String> refusals = Stream.concat(
                        fresh.breaches(Places.SCHEMAS).stream().map(Object::toString),
                        SampleIndex.committed().violations(SampleIndex.of(Places.SAMPLES)).stream())
                .toList();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("nothing was regenerated, since subscribers would break:\n  "
                    + String.join("\n  ", refusals)
                    + "\nLeave the published version as it is and make a new one beside it.");
        }
    }

    private static void write(Map<Path, String> files) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }
}
