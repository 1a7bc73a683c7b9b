package io.moked.hebrew.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewSpeechTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-26 | יום חמישי, העשרים ושישה בנובמבר",
                "2026-11-30 | יום שני, השלושים בנובמבר",
                "2026-12-01 | יום שלישי, האחד בדצמבר",
                "2026-12-12 | שבת, השנים עשר בדצמבר"
            })
    void saysDates(LocalDate date, String said) {
        assertThat(HebrewSpeech.date(date)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15:30 | שלוש וחצי אחר הצהריים",
                "14:00 | שתיים אחר הצהריים",
                "12:00 | שתים עשרה בצהריים",
                "08:20 | שמונה ועשרים דקות בבוקר",
                "16:45 | רבע לחמש אחר הצהריים",
                "19:15 | שבע ורבע בערב",
                "11:45 | רבע לשתים עשרה בבוקר",
                "23:45 | רבע לשתים עשרה בלילה",
                "01:02 | אחת ושתי דקות בלילה",
                "04:30 | ארבע וחצי לפנות בוקר",
                "00:00 | חצות"
            })
    void saysTimes(LocalTime time, String said) {
        assertThat(HebrewSpeech.time(time)).isEqualTo(said);
    }

    @Test
    void saysADateWithItsTime() {
        assertThat(HebrewSpeech.dateTime(LocalDateTime.of(2026, 11, 29, 9, 0)))
                .isEqualTo("יום ראשון, העשרים ותשעה בנובמבר, בשעה תשע בבוקר");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | שקל אחד",
                "200 | שני שקלים",
                "18000 | מאה ושמונים שקלים",
                "12300 | מאה עשרים ושלושה שקלים",
                "11750 | מאה ושבעה עשר שקלים וחמישים אגורות",
                "101 | שקל אחד ואגורה אחת",
                "50 | חמישים אגורות",
                "0 | אפס שקלים",
                "200000 | אלפיים שקלים",
                "350000 | שלושת אלפים וחמש מאות שקלים",
                "2150000 | עשרים ואחד אלף וחמש מאות שקלים"
            })
    void saysSums(long agorot, String said) {
        assertThat(HebrewSpeech.money(agorot)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30 | חצי שעה", "45 | ארבעים וחמש דקות", "60 | שעה", "90 | שעה וחצי", "130 | שעתיים ועשר דקות"})
    void saysDurations(int minutes, String said) {
        assertThat(HebrewSpeech.duration(minutes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | MASCULINE | שניים",
                "2 | FEMININE | שתיים",
                "18 | FEMININE | שמונה עשרה",
                "21 | FEMININE | עשרים ואחת",
                "1001 | MASCULINE | אלף ואחד",
                "10000 | MASCULINE | עשרת אלפים",
                "2000345 | FEMININE | שני מיליון שלוש מאות ארבעים וחמש"
            })
    void countsInBothGenders(long number, Gender gender, String said) {
        assertThat(HebrewNumbers.words(number, gender)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000_000_001, 1_000_000_001})
    void refusesNumbersItHasNoWordsFor(long number) {
        assertThatThrownBy(() -> HebrewNumbers.words(number, Gender.MASCULINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverSaysADigit() {
        for (var minute = 0; minute < 24 * 60; minute++) {
            assertThat(HebrewSpeech.time(LocalTime.ofSecondOfDay(minute * 60L))).doesNotContainPattern("\\d");
        }
    }
}
