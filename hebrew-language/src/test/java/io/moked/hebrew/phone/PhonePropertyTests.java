package io.moked.hebrew.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhonePropertyTests {

    static Stream<String> prefixes() {
        return Stream.of(
                "050", "051", "052", "053", "054", "055", "058", "02", "03", "04", "08", "09", "072", "073", "074",
                "075", "076", "077", "078", "079");
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void readsBackWhatItSaysAndWrites(String prefix) {
        var random = new Random(prefix.hashCode());
        for (var round = 0; round < 300; round++) {
            var number = "+972" + prefix.substring(1) + digits(7, random);
            assertThat(HebrewPhones.e164(HebrewPhones.spoken(number))).contains(number);
            assertThat(HebrewPhones.e164(HebrewPhones.written(number))).contains(number);
            assertThat(HebrewPhones.e164(number)).contains(number);
            assertThat(HebrewPhones.e164("אפשר ב" + HebrewPhones.written(number) + ", תודה"))
                    .contains(number);
        }
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void readsNumbersHoweverTheirDigitsAreTakenTogether(String prefix) {
        var random = new Random(prefix.hashCode());
        for (var round = 0; round < 300; round++) {
            var digits = digits(7, random);
            var said = said(prefix, random) + " " + said(digits, random);
            assertThat(HebrewPhones.e164(said)).as(said).contains("+972" + prefix.substring(1) + digits);
        }
    }

    private static String digits(int count, Random random) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Ones, pairs and threes, in words, now and then in digits or doubled; a group neither begins nor ends with zero. */
    private static String said(String digits, Random random) {
        List<String> said = new ArrayList<>();
        var at = 0;
        while (at < digits.length()) {
            var zero = digits.charAt(at) == '0';
            var length = zero ? 1 : Math.min(digits.length() - at, 1 + random.nextInt(3));
            while (length > 1 && digits.charAt(at + length - 1) == '0') {
                length--;
            }
            var group = digits.substring(at, at + length);
            said.add(said(group, Integer.parseInt(group), random));
            at += length;
        }
        return String.join(random.nextInt(4) == 0 ? ", " : " ", said);
    }

    private static String said(String group, int value, Random random) {
        if (group.length() == 2 && group.charAt(0) == group.charAt(1) && random.nextBoolean()) {
            return (random.nextBoolean() ? "כפול " : "פעמיים ") + HebrewNumbers.words(value / 11, Gender.FEMININE);
        }
        return random.nextInt(6) == 0
                ? group
                : HebrewNumbers.words(value, random.nextInt(5) == 0 ? Gender.MASCULINE : Gender.FEMININE);
    }
}
