package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.number.Numeral.Form;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "אפס | אפס | 0",
                "בשלוש וחצי | בשלוש | 3",
                "שלוש ארבעים | שלוש | 3",
                "שלוש ועשרה | שלוש | 3",
                "שבע עשרה | שבע עשרה | 17",
                "שתים־עשרה ועוד | שתים־עשרה | 12",
                "עשרים וחמש דקות | עשרים וחמש | 25",
                "עשרים חמש | עשרים חמש | 25",
                "עשרים ושלוש עשרה | עשרים | 20",
                "עשרים לארבע | עשרים | 20",
                "מאה עשרים ושבע שקל | מאה עשרים ושבע | 127",
                "מאה שלוש מאות | מאה | 100",
                "אלף מאתיים | אלף מאתיים | 1200",
                "אלף תשע מאות שמונים ושש | אלף תשע מאות שמונים ושש | 1986",
                "שלושת אלפים וחמש מאות | שלושת אלפים וחמש מאות | 3500",
                "שלוש אלף | שלוש אלף | 3000",
                "עשרים ואחד אלף | עשרים ואחד אלף | 21000",
                "מאה אלף | מאה אלף | 100000",
                "שני מיליון מאתיים אלף וחמש | שני מיליון מאתיים אלף וחמש | 2200005",
                "מיליארד | מיליארד | 1000000000",
                "3 אלף | 3 אלף | 3000",
                "3 אלף 500 שקל | 3 אלף 500 | 3500",
                "אלף 12:30 | אלף | 1000",
                "1,250,000 ש״ח | 1,250,000 | 1250000",
                "1000 ומאתיים | 1000 ומאתיים | 1200",
                "20 וחמש | 20 וחמש | 25",
                "20 ועשר | 20 | 20",
                "20 ו-5 | 20 | 20",
                "עשרים ו-5 | עשרים ו-5 | 25",
                "מאה אה עשרים | מאה אה עשרים | 120",
                "ב-3:30 | ב-3 | 3",
                "ב־שלוש | ב־שלוש | 3",
                "ה 15 לחודש | ה 15 | 15",
                "ומשלוש | ומשלוש | 3",
                "שלושעשרה | שלושעשרה | 13",
                "007 | 007 | 7"
            })
    void readsTheLongestCardinal(String text, String rested, long value) {
        var words = Words.of(text);
        var numeral = Numerals.cardinal(words, 0).orElseThrow();
        assertThat(numeral.whole()).isEqualTo(value);
        assertThat(words.text(numeral.start(), numeral.end())).isEqualTo(rested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "שלום",
                "מאות אנשים",
                "מיליארד ואחת",
                "שני מיליארד",
                "מיליונים",
                "ב",
                "ב שלוש",
                "12345678901",
                "-",
                "ראשון",
                "מ-",
                "k"
            })
    void findsNoCardinal(String text) {
        assertThat(Numerals.cardinal(Words.of(text), 0)).isEmpty();
    }

    @Test
    void tellsHowTheNumberWasSaid() {
        var three = Numerals.cardinal(Words.of("ובשלושה ימים"), 0).orElseThrow();
        assertThat(three.gender()).isEqualTo(Gender.MASCULINE);
        assertThat(three.prefix()).isEqualTo("וב");
        assertThat(three.form()).isEqualTo(Form.WORDS);
        assertThat(Numerals.cardinal(Words.of("ב-3"), 0).orElseThrow().prefix()).isEqualTo("ב");
        assertThat(Numerals.cardinal(Words.of("3 אלף"), 0).orElseThrow().form()).isEqualTo(Form.MIXED);
        assertThat(Numerals.cardinal(Words.of("שמונה עשרה"), 0).orElseThrow().gender())
                .isEqualTo(Gender.FEMININE);
        assertThat(Numerals.cardinal(Words.of("שני ילדים"), 0).orElseThrow().construct())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "שתיים וחצי | 2.5",
                "2 וחצי | 2.5",
                "2½ | 2.5",
                "שלוש ושלושת רבעי | 3.75",
                "127.50 | 127.5",
                "מינוס חמש | -5",
                "-5 | -5",
                "שלוש נקודה חמש | 3.5",
                "3 נקודה 75 | 3.75",
                "אפס נקודה אפס חמש | 0.05",
                "תשע נקודה שבעים וחמש | 9.75",
                "חצי | 0.5",
                "חצי מיליון | 500000",
                "מיליון וחצי | 1500000",
                "שתיים וחצי מיליון | 2500000",
                "2.5 אלף | 2500",
                "5K | 5000",
                "רבע מיליון | 250000",
                "12.5.2026 | 12",
                "1000 וחצי | 1000.5",
                "שלוש | 3"
            })
    void readsFractionsSignsAndScales(String text, BigDecimal value) {
        assertThat(Numerals.quantity(Words.of(text), 0).orElseThrow().value()).isEqualTo(value);
    }

    @Test
    void readsBackWhatItSays() {
        var random = new Random(3);
        for (var round = 0; round < 60_000; round++) {
            var number = round < 20_000 ? round : random.nextLong(HebrewNumbers.MOST + 1) >> random.nextInt(30);
            for (var gender : Gender.values()) {
                var words = Words.of(HebrewNumbers.words(number, gender));
                var numeral = Numerals.cardinal(words, 0).orElseThrow(() -> new AssertionError(words.original()));
                assertThat(numeral.whole()).as("%s", words.original()).isEqualTo(number);
                assertThat(numeral.end()).isEqualTo(words.size());
            }
        }
    }
}
