package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.text.SmsSegments.Alphabet;
import org.junit.jupiter.api.Test;

class SmsSegmentsTests {

    @Test
    void takesSeventyHebrewLettersInOneMessageAndSixtySevenInEachOfSeveral() {
        assertThat(SmsSegments.of("א".repeat(70))).isEqualTo(new SmsSegments(Alphabet.UCS_2, 70, 1));
        assertThat(SmsSegments.of("א".repeat(71)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("א".repeat(134)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("א".repeat(135)).segments()).isEqualTo(3);
    }

    @Test
    void takesAHundredAndSixtyLatinLetters() {
        assertThat(SmsSegments.of("a".repeat(160))).isEqualTo(new SmsSegments(Alphabet.GSM_7, 160, 1));
        assertThat(SmsSegments.of("a".repeat(161)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(306)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(307)).segments()).isEqualTo(3);
        assertThat(SmsSegments.of("")).isEqualTo(new SmsSegments(Alphabet.GSM_7, 0, 0));
    }

    @Test
    void countsLettersOfTheExtensionTwice() {
        assertThat(SmsSegments.of("€".repeat(80))).isEqualTo(new SmsSegments(Alphabet.GSM_7, 160, 1));
        assertThat(SmsSegments.of("a" + "€".repeat(80)).segments()).isEqualTo(2);
    }

    @Test
    void tearsNoLetterApart() {
        var pictures = "א" + "😀".repeat(33);
        assertThat(SmsSegments.of(pictures + pictures).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("אא" + "😀".repeat(33) + "😀".repeat(33)).segments())
                .isEqualTo(3);
        assertThat(SmsSegments.of("€".repeat(153)).segments()).isEqualTo(3);
    }

    @Test
    void movesToTheOtherAlphabetForOneSignOfShekel() {
        assertThat(SmsSegments.of("180 ₪").alphabet()).isEqualTo(Alphabet.UCS_2);
    }
}
