package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.Corpus;
import io.moked.hebrew.phone.HebrewPhones;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberCorpusTests {

    private static final String NOTHING = "-";

    @ParameterizedTest
    @MethodSource
    void readsNumbers(String text, String value) {
        assertThat(HebrewNumbers.value(text)
                        .map(number -> number.toPlainString())
                        .orElse(NOTHING))
                .isEqualTo(value);
    }

    static Stream<String[]> readsNumbers() {
        return Corpus.rows("number");
    }

    @ParameterizedTest
    @MethodSource
    void readsSums(String text, String agorot) {
        var sum = HebrewMoney.agorot(text);
        assertThat(sum.isPresent() ? Long.toString(sum.getAsLong()) : NOTHING).isEqualTo(agorot);
    }

    static Stream<String[]> readsSums() {
        return Corpus.rows("money");
    }

    @ParameterizedTest
    @MethodSource
    void readsPhoneNumbers(String text, String e164) {
        assertThat(HebrewPhones.e164(text).orElse(NOTHING)).isEqualTo(e164);
    }

    static Stream<String[]> readsPhoneNumbers() {
        return Corpus.rows("phone");
    }

    @ParameterizedTest
    @MethodSource
    void readsIdentityNumbers(String text, String expected) {
        assertThat(IdentityNumbers.read(text)
                        .map(number -> number.id() + (number.valid() ? " valid" : " invalid"))
                        .orElse(NOTHING))
                .isEqualTo(expected);
    }

    static Stream<String[]> readsIdentityNumbers() {
        return Corpus.rows("id");
    }

    @ParameterizedTest
    @MethodSource
    void spellsNumbers(long number, String gender, String expected) {
        assertThat(HebrewNumbers.words(number, gender.equals("m") ? Gender.MASCULINE : Gender.FEMININE))
                .isEqualTo(expected);
    }

    static Stream<String[]> spellsNumbers() {
        return Corpus.rows("spell");
    }
}
