package io.moked.sandbox.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How callers say days and hours. */
class SpeechTests {

    @Test
    void saysADay() {
        assertThat(Speech.day(LocalDate.of(2026, 12, 1))).isEqualTo("ביום שלישי, ה-1 בדצמבר");
        assertThat(Speech.day(LocalDate.of(2026, 11, 29))).isEqualTo("ביום ראשון, ה-29 בנובמבר");
        assertThat(Speech.day(LocalDate.of(2026, 11, 28))).isEqualTo("בשבת, ה-28 בנובמבר");
    }

    @ParameterizedTest
    @CsvSource({
        "15:00,בשלוש אחר הצהריים",
        "09:30,בתשע וחצי בבוקר",
        "12:15,בשתים עשרה ורבע בצהריים",
        "19:00,בשבע בערב",
        "10:20,בשעה 10:20"
    })
    void saysATime(LocalTime time, String words) {
        assertThat(Speech.time(time)).isEqualTo(words);
    }

    @Test
    void findsWordsWhateverThePunctuation() {
        assertThat(Speech.contains("שָׁלוֹם, נקבע תור.", "שלום נקבע")).isTrue();
        assertThat(Speech.contains("המחיר 1,200 שקלים", "1,200")).isTrue();
        assertThat(Speech.contains("המחיר 1,200 שקלים", "1,300")).isFalse();
        assertThat(Speech.contains("המחיר אלף ומאתיים שקלים", "1,200 | אלף ומאתיים"))
                .isTrue();
    }
}
