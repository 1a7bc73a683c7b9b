package io.moked.hebrew.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewReadingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "הלבנה עולה 1,200 שקלים, כולל ביקורת. | הלבנה עולה אלף ומאתיים שקלים, כולל ביקורת.",
                "זה ₪117.50 בלבד | זה מאה ושבעה עשר שקלים וחמישים אגורות בלבד",
                "180 ₪. | מאה ושמונים שקלים.",
                "עולה 1 ש\"ח | עולה שקל אחד",
                "בשעה 15:30 | בשעה שלוש וחצי אחר הצהריים",
                "ב-9:00 בדיוק | בתשע בבוקר בדיוק",
                "ביום ה׳ 26.11.2026 | ביום ה׳ העשרים ושישה בנובמבר",
                "ב־25/11 | בעשרים וחמישה בנובמבר",
                "2026-11-30 | השלושים בנובמבר",
                "חייגו 050-2345678 | חייגו אפס חמש אפס שתיים שלוש ארבע חמש שש שבע שמונה",
                "הנחה של 10% | הנחה של עשרה אחוז",
                "רחוב אבן גבירול 71 | רחוב אבן גבירול שבעים ואחת",
                "עד 24 שעות, 3 ימים | עד עשרים וארבע שעות, שלושה ימים",
                "2 ימים או 2 דקות | שני ימים או שתי דקות",
                "15,000 קילומטר | חמישה עשר אלף קילומטר"
            })
    void readsNumbersAloud(String written, String said) {
        assertThat(HebrewReading.aloud(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום, איך אפשר לעזור?", "גרסה 1.2.3.4", "בין ה-45.99", "", "מספר 12345678901"})
    void leavesTheRestAsItIs(String text) {
        assertThat(HebrewReading.aloud(text)).isEqualTo(text);
    }
}
