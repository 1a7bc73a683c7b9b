package io.moked.hebrew.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewPhonesTests {

    @ParameterizedTest
    @CsvSource({
        "0501234567, +972501234567",
        "050-234-5678, +972502345678",
        "052 2345678, +972522345678",
        "(03) 612-3456, +97236123456",
        "077-1234567, +972771234567",
        "0722801234, +972722801234",
        "+9720501234567, +972501234567",
        "972502345678, +972502345678",
        "502345678, +972502345678",
        "04־8123456, +97248123456",
        "1800123456, +9721800123456",
        "+14155550132, +14155550132"
    })
    void readsWhatIsWritten(String written, String number) {
        assertThat(HebrewPhones.e164(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*2700",
                "100",
                "112",
                "anonymous",
                "",
                "05012345",
                "050123456789",
                "0612345678",
                "1-800-FLOWERS",
                "+1"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThat(HebrewPhones.e164(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2066050-2345678\u2069", "\u200e0502345678", " 050-2345678 "})
    void looksThroughInvisibleSigns(String written) {
        assertThat(HebrewPhones.e164(written)).contains("+972502345678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "אפס חמש שתיים לא סליחה ארבע שתיים שלוש ארבע חמש שש שבע שמונה | +972542345678",
                "0501234567 לא, סליחה, 0501234568 | +972501234568",
                "052 טעות 054 234 5678 | +972542345678",
                "המספר הוא 0501234567, לא, סליחה, אני מבולבל | +972501234567"
            })
    void takesBackWhatTheCallerTakesBack(String said, String number) {
        assertThat(HebrewPhones.e164(said)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "אפס חמש שתיים, רשמת? שתיים שלוש ארבע טוב חמש שש שבע שמונה | +972522345678",
                "קידומת 052 והמספר 1234567 | +972521234567",
                "אפס חמש שתיים אלף מאתיים שלושים וארבע חמש שש שבע | +972521234567",
                "דירה 5 050-2345678 | +972502345678",
                "0502345678, 3 ילדים | +972502345678",
                "תעודת זהות 039337423 טלפון 0502345678 | +972502345678",
                "אחת שבע מאות חמישים חמישים חמישים | +9721700505050",
                "+972-(0)50-2345678 | +972502345678",
                "0502345678 / 0522345678 | +972502345678"
            })
    void findsTheNumberAmongOtherWords(String said, String number) {
        assertThat(HebrewPhones.e164(said)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ת\"ז 039337423",
                "אפס חמש ארבע שבע שבע שבע שמונה שמונה תשע תשע אחת",
                "בשעה 09:30 ב-25.11.2026",
                "2345678 050",
                "+972 59 912 3456"
            })
    void guessesNoNumber(String said) {
        assertThat(HebrewPhones.e164(said)).isEmpty();
    }

    @Test
    void writesAndSaysIsraeliNumbersInGroups() {
        assertThat(HebrewPhones.written("+972502345678")).isEqualTo("050-234-5678");
        assertThat(HebrewPhones.written("+97236123456")).isEqualTo("03-612-3456");
        assertThat(HebrewPhones.written("+9721800123456")).isEqualTo("1800-123-456");
        assertThat(HebrewPhones.written("+12127365000")).isEqualTo("+12127365000");
        assertThat(HebrewPhones.spoken("+972502345678")).isEqualTo("אפס חמש אפס, שתיים שלוש ארבע, חמש שש, שבע שמונה");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0501234567", "0521234567", "0541234567", "0581234567"})
    void takesNumbersThatTheMetadataOfLibphonenumberLeavesOut(String inUse) throws NumberParseException {
        var library = PhoneNumberUtil.getInstance();
        assertThat(library.isValidNumber(library.parse(inUse, "IL"))).isFalse();
        assertThat(HebrewPhones.e164(inUse)).contains("+972" + inUse.substring(1));
    }
}
