package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why ICU does not spell our numbers, and that we agree with it in everything else. */
class IcuSpellingTests {

    private static final RuleBasedNumberFormat ICU =
            new RuleBasedNumberFormat(ULocale.forLanguageTag("he"), RuleBasedNumberFormat.SPELLOUT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | מאה עשרים | מאה ועשרים",
                "1100 | אלף מאה | אלף ומאה",
                "1250 | אלף מאתיים חמישים | אלף מאתיים וחמישים",
                "3500 | שלושת אלפים חמש מאות | שלושת אלפים וחמש מאות"
            })
    void icuLeavesOutTheParticleBeforeTensAndHundreds(long number, String icu, String ours) {
        assertThat(icu(number, Gender.FEMININE)).isEqualTo(icu);
        assertThat(HebrewNumbers.words(number, Gender.FEMININE)).isEqualTo(ours);
    }

    @Test
    void icuWritesTwelveWithTheFormOfTwoThatStandsAlone() {
        assertThat(icu(12, Gender.MASCULINE)).isEqualTo("שניים עשר");
        assertThat(HebrewNumbers.words(12, Gender.MASCULINE)).isEqualTo("שנים עשר");
    }

    @Test
    void icuTurnsANegativePlaceIntoAFraction() {
        assertThat(ICU.format(-5, "%spellout-ordinal-feminine")).isEqualTo("מינוס חמישית");
    }

    @Test
    void agreesWithIcuInAllOtherWords() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var number = round < 10_000 ? round : random.nextLong(HebrewNumbers.MOST) >> random.nextInt(20);
            for (var gender : Gender.values()) {
                assertThat(comparable(HebrewNumbers.words(number, gender))).isEqualTo(comparable(icu(number, gender)));
            }
        }
    }

    private static String icu(long number, Gender gender) {
        var rules = gender == Gender.FEMININE
                ? "%spellout-cardinal-feminine-standalone"
                : "%spellout-cardinal-masculine-standalone";
        return ICU.format(number, rules);
    }

    private static String comparable(String words) {
        return words.replace(" ו", " ").replace("שניים עשר", "שנים עשר");
    }
}
