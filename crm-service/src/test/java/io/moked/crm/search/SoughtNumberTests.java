package io.moked.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtNumberTests {

    @ParameterizedTest
    @CsvSource({
        "050-234, +97250234, 050234",
        "+972 50 234, +97250234, 97250234",
        "97250234, +97250234, 97250234",
        "(03) 700.1001, +97237001001, 037001001",
    })
    void knowsHowANumberBegins(String query, String beginning, String end) {
        assertThat(SoughtNumber.of(query)).hasValue(new SoughtNumber(beginning, end));
    }

    @Test
    void takesOtherDigitsForTheLastOnes() {
        assertThat(SoughtNumber.of("5678")).hasValue(new SoughtNumber(null, "5678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "דנה", "דנה 050", "---", "a1234"})
    void leavesAllElseToOthers(String query) {
        assertThat(SoughtNumber.of(query)).isEmpty();
    }
}
