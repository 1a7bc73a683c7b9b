package io.moked.gateway.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The files of the user interface, as they are served. */
final class StaticFiles {

    private static final Path ROOT = Path.of("src/main/resources/static");

    private StaticFiles() {}

    /** Texts by path, of the files with one of these endings. */
    static Map<String, String> endingWith(String... endings) {
        try (var paths = Files.walk(ROOT)) {
            var texts = new TreeMap<String, String>();
            paths.filter(path -> Arrays.stream(endings).anyMatch(path.toString()::endsWith))
                    .forEach(path -> texts.put(ROOT.relativize(path).toString(), read(path)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return read(ROOT.resolve(path));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
