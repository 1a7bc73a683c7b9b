package io.moked.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the results of all benchmarks, a section each. */
record BenchmarkPage(Path file) {

    private static final String BEGINNING = """
            # Benchmarks

            Written by `./moked bench NAME --write`. Each result stands beside a floor measured in the same run on the same machine, since the
            numbers alone say as much about the machine as about the product.
            """;

    /** Puts a result where the benchmark's earlier result was, or at the end. */
    void write(String name, String result) {
        try {
            var page = Files.exists(file) ? Files.readString(file) : BEGINNING;
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, replaceSection(page, name, result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String replaceSection(String page, String name, String result) {
        var heading = "## " + name + "\n";
        var section = "\n" + heading + "\n" + result.strip() + "\n";
        var start = page.indexOf("\n" + heading);
        if (start < 0) {
            return page.stripTrailing() + "\n" + section;
        }
        var end = page.indexOf("\n## ", start + heading.length());
        return page.substring(0, start) + section + (end < 0 ? "" : page.substring(end));
    }
}
