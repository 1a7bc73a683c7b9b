package io.moked.hebrew.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the corpus about names and addresses holds. */
class NameCorpusTests {

    @TestFactory
    Stream<DynamicTest> readsNames() {
        return Corpus.rows("name")
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(row[1].equals("spelled") ? spelled(row[0]) : full(row[0]))
                                .isEqualTo(row[2])));
    }

    @TestFactory
    Stream<DynamicTest> readsAddresses() {
        return Corpus.rows("address")
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> assertThat(address(row[0])).isEqualTo(row[1])));
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
        return HebrewAddresses.read(spoken).map(NameCorpusTests::written).orElse("-");
    }

    private static String written(HebrewAddress address) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("city", address.city());
        parts.put("street", address.street());
        parts.put("house", address.house());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
