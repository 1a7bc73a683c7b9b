package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HebrewClausesTests {

    private static final List<String> PIECES = List.of(
            "שלום", " ", ".", ",", "!", "?", "…", "\n", "ת.ז.", "3", ":", "\"", "-", " - ", "ו", "ואם", "\ud83d",
            "\u05B8");

    static Stream<String[]> corpus() {
        return Corpus.rows("clauses");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void cutsWhereTheCorpusCuts(String text, String clauses) {
        var cut = HebrewClauses.of(text.replace("\\n", "\n"));
        assertThat(cut.stream().map(String::strip).collect(Collectors.joining(" | ")))
                .isEqualTo(clauses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "יש לנו מקום פנוי ביום ראשון בבוקר בשעה תשע וחצי וגם ביום שני אחר הצהריים בשעה ארבע; "
                        + "יש לנו מקום פנוי ביום ראשון בבוקר בשעה תשע וחצי | וגם ביום שני אחר הצהריים בשעה ארבע",
                "ראו https://moked.co.il/a?b=1 ותודה. Dr. Cohen בע\"מ; ראו https://moked.co.il/a?b=1 ותודה. | Dr. Cohen בע\"מ",
                "1. שטיפה. 2. ייבוש.; 1. שטיפה. | 2. ייבוש.",
                "בין 9:00 - 17:00; בין 9:00 - 17:00"
            })
    void cutsLongClausesBeforeConjunctionsAndShortFormsNever(String text, String clauses) {
        var cut = HebrewClauses.of(text);
        assertThat(cut.stream().map(String::strip).collect(Collectors.joining(" | ")))
                .isEqualTo(clauses);
    }

    @Test
    void losesNothing() {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++) {
            var text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(place -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            assertThat(String.join("", HebrewClauses.of(text))).isEqualTo(text);
        }
    }

    @Test
    void takesTextsOfAnyLength() {
        for (var piece : PIECES) {
            var text = piece.repeat(100_000 / piece.length());
            assertThat(String.join("", HebrewClauses.of(text))).isEqualTo(text);
        }
    }
}
