package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewMoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "תשעים ותשע תשעים | 9990",
                "תשע תשעים שקל | 990",
                "מאה תשעים ותשע ותשעים אגורות | 19990",
                "ארבעים ותשע ותשעים | 4990",
                "12,90 ש״ח | 1290",
                "19,90 | 1990",
                "שלושת אלפי שקלים | 300000",
                "5K שקל | 500000",
                "רבע מיליון שקל | 25000000",
                "מינוס מאה שקל | -10000",
                "-₪50 | -5000",
                "שקל ורבע | 125",
                "שבעים שקל, חמישים אגורות | 7050",
                "חמישים שקל ועשרים דקות | 5000",
                "3 קילו ב-120₪ | 12000",
                "מאה דולר או שלוש מאות שקל | 30000",
                "מאתיים פלוס מע״מ | 20000",
                "בערך אלף | 100000",
                "שלוש מאות שקל, לא, סליחה, ארבע מאות שקל | 40000",
                "שלוש מאות שקל, סליחה על השאלה | 30000",
                "מאה־שקל | 10000",
                "100 ש'ח | 10000",
                "₪ 1,900.- | 190000"
            })
    void readsSums(String text, long agorot) {
        assertThat(HebrewMoney.agorot(text)).hasValue(agorot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "100-200 ₪",
                "בין מאה למאתיים שקל",
                "שלוש ארבע מאות שקל",
                "חמישים שישים שקל",
                "מאה דולר",
                "$50",
                "שני מיליארד שקל",
                "12.3456 ₪",
                "אין לי שקל",
                "חצי",
                "שח"
            })
    void findsNoSum(String text) {
        assertThat(HebrewMoney.agorot(text)).isEmpty();
    }
}
