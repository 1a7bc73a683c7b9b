package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code corpus/when.tsv}; its README explains the notation. */
class WhenCorpusTests {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");

    private final HebrewTime time = new HebrewTime();

    @TestFactory
    List<DynamicTest> reads() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/corpus/when.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + " @ " + row[1],
                        () -> assertThat(found(row[0], row[1])).isEqualTo(inOrder(row[2]))))
                .toList();
    }

    private String found(String text, String now) {
        var matches = time.find(text, OffsetDateTime.parse(now).toInstant());
        return matches.isEmpty()
                ? "-"
                : matches.stream().map(WhenCorpusTests::written).collect(Collectors.joining(" ; "));
    }

    private static String written(TimeMatch match) {
        var sure = !match.confirm() || match.meaning() instanceof Meaning.Ambiguous;
        var every = match.every() == null ? "" : " every " + match.every();
        return written(match.meaning()) + (sure ? "" : " confirm") + every + " [" + match.text() + "]";
    }

    private static String written(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Moment(var at) -> "instant " + written(at);
            case Meaning.Day(var date) -> "day " + date;
            case Meaning.Range(var start, var end) -> "range " + written(start) + " " + written(end);
            case Meaning.Length length -> "duration " + length.iso();
            case Meaning.Ambiguous(var readings) ->
                "ambiguous {"
                        + readings.stream()
                                .map(WhenCorpusTests::written)
                                .sorted()
                                .collect(Collectors.joining(" | "))
                        + "}";
        };
    }

    private static String written(ZonedDateTime moment) {
        return MINUTES.format(moment);
    }

    /** The readings of an ambiguous match in any order. */
    private static String inOrder(String expected) {
        var start = expected.indexOf('{');
        var end = expected.indexOf('}', start);
        return start < 0
                ? expected
                : expected.substring(0, start + 1)
                        + String.join(
                                " | ",
                                new TreeSet<>(List.of(
                                        expected.substring(start + 1, end).split(" \\| "))))
                        + "}"
                        + inOrder(expected.substring(end + 1));
    }
}
