package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "039337423",
                "39337423",
                "516179157",
                "000000018",
                "777777715",
                "777777723",
                "777777731",
                "777777749"
            })
    void acceptsARightCheckDigit(String digits) {
        assertThat(IdentityNumbers.isValid(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "516179150", "000000000", "0", "1234567820", "12345678a", "-23456782"})
    void rejectsAllElse(String digits) {
        assertThat(IdentityNumbers.isValid(digits)).isFalse();
    }

    @Test
    void readsBackDictatedNumbers() {
        var random = new Random(13);
        for (var round = 0; round < 2_000; round++) {
            var id = "%09d".formatted(1 + random.nextInt(999_999_999));
            var said = id.chars()
                    .mapToObj(digit -> HebrewNumbers.words(digit - '0', Gender.FEMININE))
                    .collect(Collectors.joining(" "));
            var read = IdentityNumbers.read("תעודת זהות " + said).orElseThrow();
            assertThat(read.id()).isEqualTo(id);
            assertThat(read.valid()).isEqualTo(IdentityNumbers.isValid(id));
        }
    }

    @Test
    void takesTheNumberThatIsNamed() {
        assertThat(IdentityNumbers.read("הטלפון 036123456 ותעודת זהות 039337423"))
                .contains(new IdentityNumber("039337423", true));
        assertThat(IdentityNumbers.read("דרכון 12345678")).isEmpty();
        assertThat(IdentityNumbers.read("אני גר בהרצל 15 דירה 3")).isEmpty();
    }

    @Test
    void knowsCompaniesAndHidesTheNumber() {
        var company = IdentityNumbers.read("ח.פ 51-617915-7").orElseThrow();
        assertThat(company.isCompany()).isTrue();
        assertThat(company.toString()).doesNotContain("516179157");
    }
}
