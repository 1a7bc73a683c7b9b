package io.moked.hebrew.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewAddressesTests {

    @Test
    void readsAWholeAddress() {
        assertThat(HebrewAddresses.read("אני גרה בהרב קוק 12 כניסה ב' קומה שנייה דירה 4 בפתח תיקוה"))
                .contains(new HebrewAddress("פתח תקווה", "הרב קוק", "12", "ב", 2, "4"));
    }

    @Test
    void readsTheGroundFloorAndAFlatBehindAStroke() {
        assertThat(HebrewAddresses.read("רח' הנביאים 8/3 קומת קרקע חיפה"))
                .contains(new HebrewAddress("חיפה", "הנביאים", "8", null, 0, "3"));
    }

    @Test
    void readsAnEntrancesLetterThatIsAParticleElsewhere() {
        assertThat(HebrewAddresses.read("רח' הגפן 3 כניסה ב קומה 2 דירה 8, חולון"))
                .contains(new HebrewAddress("חולון", "הגפן", "3", "ב", 2, "8"));
    }

    @Test
    void takesTheParticleFromAStreetNobodyKnows() {
        assertThat(HebrewAddresses.read("אני גר בשלונסקי 5"))
                .contains(new HebrewAddress(null, "שלונסקי", "5", null, null, null));
    }

    @Test
    void takesAFarmsNumberForThatOfAHouse() {
        assertThat(HebrewAddresses.read("מושב ינוב משק 45"))
                .contains(new HebrewAddress("ינוב", null, "45", null, null, null));
    }

    @Test
    void tellsAStreetThatIsNamedLikeATownFromTheTown() {
        assertThat(HebrewAddresses.read("שדרות ירושלים 45 יפו"))
                .contains(new HebrewAddress("תל אביב-יפו", "שדרות ירושלים", "45", null, null, null));
        assertThat(HebrewAddresses.read("אני גר בשדרות"))
                .contains(new HebrewAddress("שדרות", null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            אשכלון        | אשקלון
            בטבריא        | טבריה
            כפר סאבא      | כפר סבא
            פתח תקבה      | פתח תקווה
            ת"א           | תל אביב-יפו
            ראש לציון     | ראשון לציון
            קרית שמונה    | קריית שמונה
            אום אל פאחם   | אום אל-פחם
            נצרת עילית    | נוף הגליל
            באר-שבע       | באר שבע
            עין חרוד      | עין חרוד
            """)
    void forgivesHowATownIsWritten(String written, String town) {
        assertThat(HebrewAddresses.locality(written)).contains(town);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "אני מצפה לשליח",
                "הולך לגן",
                "במטלה הזאת",
                "אני בבית חולים",
                "בבית קפה",
                "תא קולי",
                "בת שבע לוי",
                "יש לי שני ילדים",
                "ההזמנה שלי 1234",
                "המחיר הוא 120 שקלים",
                "רוצה תור למחר בשעה 5",
                "דור ותומר באים מחר"
            })
    void takesNoOrdinaryWordForATown(String spoken) {
        assertThat(HebrewAddresses.read(spoken)).isEmpty();
    }

    @Test
    void knowsEveryLocalityOfItsListsByEverySpelling() {
        assertThat(Lexicon.lines(Gazetteer.class, "localities-geonames.txt"))
                .hasSizeGreaterThan(700)
                .flatMap(line -> java.util.List.of(line.split(" / ")))
                .allSatisfy(spelling ->
                        assertThat(HebrewAddresses.locality(spelling)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"א", "\uD800", "\u202E\u0000", "רחוב ", "הרצל 15 ", "תל אביב ", "בית ", "דירה קומה "})
    void readsAnyTextOfAnyLength(String part) {
        var text = part.repeat(20_000);

        assertThat(HebrewAddresses.locality(text)).isEmpty();
        assertThat(HebrewAddresses.read(text).map(HebrewAddress::floor)).isEmpty();
    }
}
