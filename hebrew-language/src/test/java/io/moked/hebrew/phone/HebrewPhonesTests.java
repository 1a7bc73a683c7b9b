package io.moked.hebrew.phone;

import static org.assertj.core.api.Assertions.assertThat;

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
}
