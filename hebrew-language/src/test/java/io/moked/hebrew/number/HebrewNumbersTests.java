package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "אלפים מאה שלושים | 2130",
                "הקומה השלישית | 3",
                "קומה מינוס שתיים | -2",
                "פעם ראשונה | 1",
                "שלושת אלפי איש | 3000",
                "שני שלישים | 0.666667",
                "10 000 | 10000",
                "מיליון וחצי | 1500000",
                "אחד מהם | 1",
                "שלושים לא סליחה ארבעים | 40",
                "חמש סליחה | 5",
                "שולחן לארבעה | 4"
            })
    void findsTheFirstNumber(String text, BigDecimal value) {
        assertThat(HebrewNumbers.value(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ביום שני בבוקר",
                "יום שלישי",
                "אף אחד לא ענה",
                "כל אחד מהם",
                "באר שבע",
                "קריית ארבע",
                "שש בש",
                "אלפים",
                "מאות אנשים",
                "A4",
                "*2700",
                "15:30",
                "15/12/2026",
                "050-1234567",
                "מיליארד ואחד",
                "12345678901",
                "עוד שנייה",
                "שנייה",
                "ראשון לציון"
            })
    void findsNoNumber(String text) {
        assertThat(HebrewNumbers.value(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "הנחה של עשרים אחוז | 20",
                "יש לי 3 ילדים ו-50% הנחה | 50",
                "שבע עשרה וחצי אחוז | 17.5",
                "12.5 אחוזים | 12.5"
            })
    void findsPercentages(String text, BigDecimal percent) {
        assertThat(HebrewNumbers.percentage(text)).contains(percent);
        assertThat(HebrewNumbers.percentage("יש לי 3 ילדים")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5 | FEMININE | שתיים וחצי",
                "3.25 | MASCULINE | שלושה ורבע",
                "0.5 | FEMININE | חצי",
                "9.75 | FEMININE | תשע נקודה שבע חמש",
                "0.05 | FEMININE | אפס נקודה אפס חמש",
                "-2.50 | FEMININE | מינוס שתיים וחצי",
                "100 | MASCULINE | מאה"
            })
    void saysFractions(BigDecimal number, Gender gender, String said) {
        assertThat(HebrewNumbers.words(number, gender)).isEqualTo(said);
        assertThat(HebrewNumbers.value(said).orElseThrow()).isEqualByComparingTo(number);
    }

    @Test
    void saysPlacesInARow() {
        assertThat(HebrewNumbers.ordinal(3, Gender.FEMININE)).isEqualTo("שלישית");
        assertThat(HebrewNumbers.ordinal(10, Gender.MASCULINE)).isEqualTo("עשירי");
        assertThat(HebrewNumbers.ordinal(21, Gender.FEMININE)).isEqualTo("עשרים ואחת");
        assertThatThrownBy(() -> HebrewNumbers.ordinal(0, Gender.FEMININE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoWordsBeyondAThousandMillion() {
        assertThatThrownBy(() -> HebrewNumbers.words(HebrewNumbers.MOST + 1, Gender.FEMININE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HebrewNumbers.words(new BigDecimal("1000000000.5"), Gender.FEMININE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
