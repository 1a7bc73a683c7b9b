package io.moked.hebrew;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of the corpus beside the tests. */
public final class Corpus {

    private Corpus() {}

    /** The columns of every row of a kind. */
    public static Stream<String[]> rows(String kind) {
        try (var stream = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + kind + ".tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
