package io.moked.ai.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Pronunciation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakableTests {

    private static final Agent MAYA = new Agent("מאיה", Gender.FEMININE, "he-IL-Wavenet-A", null, null);

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
        assertThat(Speakable.of(text, MAYA)).isEqualTo(said);
    }

    @Test
    void speaksOfItselfInItsOwnGender() {
        var itai = new Agent("איתי", Gender.MASCULINE, "he-IL-Wavenet-B", null, null);
        assertThat(Speakable.of("אני בודק/ת, רגע", MAYA)).isEqualTo("אני בודקת, רגע");
        assertThat(Speakable.of("אני בודק/ת, רגע", itai)).isEqualTo("אני בודק, רגע");
    }

    @Test
    void saysTheWordsOfTheBusinessAsTheBusinessSaysThem() {
        var agent = new Agent(
                "מאיה", Gender.FEMININE, "he-IL-Wavenet-A", List.of(new Pronunciation("בוטוקס", "בּוֹטוֹקְס")), null);
        assertThat(Speakable.of("עושים אצלנו בוטוקס", agent)).isEqualTo("עושים אצלנו בּוֹטוֹקְס");
    }

    @Test
    void isBounded() {
        assertThat(Speakable.of("מילה ".repeat(2000), MAYA)).hasSizeLessThanOrEqualTo(1200);
    }
}
