package io.moked.ai.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakableTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "בשמחה! 😊 נתראה 👩‍⚕️ | בשמחה! נתראה",
                "**מחר** _בשלוש_ | מחר בשלוש",
                "ראו [כאן](https://example.com) | ראו כאן",
                "<speak>שלום</speak> | שלום",
                "צה\"ל וד״ר לוין | צה\"ל ודוקטור לוין"
            })
    void leavesOutWhatNoVoiceCanSay(String text, String said) {
        assertThat(Speakable.of(text)).isEqualTo(said);
    }

    @Test
    void isBounded() {
        assertThat(Speakable.of("מילה ".repeat(2000))).hasSizeLessThanOrEqualTo(1200);
    }
}
