package io.moked.ai.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    כיכר רבין | אפשר לחנות בכיכר רבין.       | true
                    כיכר רבין | החניון שבכיכר רבין פתוח      | true
                    1,200     | הלבנת שיניים עולה 1,200 שקלים. | true
                    180       | בדיקה עולה 1180 שקלים           | false
                    רבין      | ברבינוביץ                       | false
                    תור       | התורים מלאים                    | false
                    """)
    void areFoundWholeAndWithLettersBeforeThem(String words, String text, boolean found) {
        assertThat(Words.occur(words, text)).isEqualTo(found);
    }
}
