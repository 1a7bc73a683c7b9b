package io.moked.hebrew.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the corpus about names and addresses holds. */
class NameCorpusTests {

    @TestFactory
    Stream<DynamicTest> readsNames() throws IOException {
        return rows("name")
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(),
                        () -> assertThat(row.get(1).equals("spelled") ? spelled(row.getFirst()) : full(row.getFirst()))
                                .isEqualTo(row.get(2))));
    }

    @TestFactory
    Stream<DynamicTest> readsAddresses() throws IOException {
        return rows("address")
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(),
                        () -> assertThat(address(row.getFirst())).isEqualTo(row.get(1))));
    }

    private static String full(String spoken) {
        return HebrewNames.read(spoken)
                .map(name -> Objects.requireNonNullElse(name.given(), "")
                        + "|"
                        + Objects.requireNonNullElse(name.family(), ""))
                .orElse("-");
    }

    private static String spelled(String spoken) {
        return HebrewNames.spelled(spoken).orElse("-");
    }

    private static String address(String spoken) {
        return HebrewAddresses.read(spoken)
                .map(address -> Stream.of(
                                part("city", address.city()),
                                part("street", address.street()),
                                part("house", address.house()))
                        .flatMap(Stream::of)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(";")))
                .orElse("-");
    }

    private static String part(String name, String value) {
        return value == null ? "" : name + "=" + value;
    }

    private static Stream<List<String>> rows(String kind) throws IOException {
        try (var file = NameCorpusTests.class.getResourceAsStream("/corpus/" + kind + ".tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t")))
                            .toList()
                            .stream();
        }
    }
}
