package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewEndingTests {

    static Stream<String[]> corpus() {
        return Corpus.rows("ending");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void judgesAsTheCorpusDoes(String heard, String ending) {
        assertThat(HebrewEnding.of(heard).label()).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "turns.txt", delimiter = '|', quoteCharacter = '~')
    void judgesWhereTheTurnEnds(String heard, String ending) {
        assertThat(HebrewEnding.of(heard).label()).isEqualTo(ending);
    }

    @Test
    void waitsForEveryDigitOfATelephoneNumber() {
        var number = "0502345678";
        for (var digits = 1; digits < number.length(); digits++) {
            assertThat(HebrewEnding.of("המספר שלי " + number.substring(0, digits)))
                    .as(number.substring(0, digits))
                    .isEqualTo(HebrewEnding.OPEN_NUMBER);
        }
        assertThat(HebrewEnding.of("המספר שלי " + number)).isEqualTo(HebrewEnding.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"אה ", "כן ", "רגע ", "אפס ", "0", "ו", ", ", "\ud83d", "אני רוצה ", "כפול ", "1:"})
    void takesWordsOfAnyLength(String piece) {
        assertThat(HebrewEnding.of(piece.repeat(100_000 / piece.length()))).isNotNull();
    }
}
