package io.moked.hebrew.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HebrewTextTests {

    @Test
    void findsWordsInAnotherWriting() {
        assertThat(HebrewText.occurs("מחר בשלוש", "כן, מחר – בשלוש וחצי!")).isTrue();
        assertThat(HebrewText.occurs("אחה\"צ", "מחר אחה״צ בבקשה")).isTrue();
        assertThat(HebrewText.occurs("שלום", "שָׁלוֹם לכם")).isTrue();
        assertThat(HebrewText.occurs("\u202bשלום\u202c", "שלום")).isTrue();
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(HebrewText.occurs("לא", "לאה רוצה תור")).isFalse();
        assertThat(HebrewText.occurs("שלוש מחר", "מחר בשלוש")).isFalse();
        assertThat(HebrewText.occurs(" .,", "מחר")).isFalse();
    }

    @Test
    void comparesWritingsByTheirLetters() {
        assertThat(HebrewText.comparable("שָׁלוֹם־רב, \uFB2A ץ! WhatsApp")).isEqualTo("שלומ רב ש צ whatsapp");
        assertThat(HebrewText.withoutPoints("שָׁלוֹם \uFB4B")).isEqualTo("שלום ו");
        assertThat(HebrewText.comparable("\ud83d \udc00 \u0007")).isEmpty();
        assertThat(HebrewText.comparable("a" + "\u0301\u0323".repeat(50_000))).startsWith("ạ");
    }

    @Test
    void isolatesWhatRunsFromLeftToRight() {
        assertThat(HebrewText.isolated("חייגו *2700 או +972-50-2345678."))
                .isEqualTo("חייגו \u2066*2700\u2069 או \u2066+972-50-2345678\u2069.");
        assertThat(HebrewText.isolated("ב-Wi-Fi של Google Maps, עכשיו"))
                .isEqualTo("ב-\u2066Wi-Fi\u2069 של \u2066Google Maps\u2069, עכשיו");
        assertThat(HebrewText.isolated("050 234 5678")).isEqualTo("\u2066050 234 5678\u2069");
    }

    @Test
    void leavesWhatKeepsItsOrderByItself() {
        for (var text : new String[] {
            "התור ב-26.11.2026 בשעה 15:30, 180 ₪",
            "10% הנחה",
            "https://moked.co.il/a",
            "",
            "\u2066abc\u2069 של",
            "\ud83d"
        }) {
            assertThat(HebrewText.isolated(text)).isEqualTo(text);
        }
    }

    @Test
    void isolatesOnce() {
        var once = HebrewText.isolated("חייגו 03-6123456 או info@moked.co.il");
        assertThat(HebrewText.isolated(once)).isEqualTo(once);
    }
}
