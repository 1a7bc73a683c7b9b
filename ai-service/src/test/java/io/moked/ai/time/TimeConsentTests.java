package io.moked.ai.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.Stories;
import io.moked.ai.business.Business;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.time.Utterance;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Wednesday, the 25th of November, ten o'clock; the model would book Thursday at half past three. */
class TimeConsentTests {

    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 25, 10, 0).atZone(ZoneId.of("Asia/Jerusalem"));
    private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 11, 26, 15, 30);
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 27, 9, 0);

    private final TimeConsent consent = new TimeConsent(new Business(Stories.clinic()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "מחר בשלוש וחצי",
                "אני רוצה תור ליום חמישי בשעה 15:30",
                "חמישי הקרוב ב3 וחצי אם אפשר",
                "בעשרים ושישה בנובמבר בשלוש וחצי אחר הצהריים",
                "לא היום, מחר בשלוש וחצי"
            })
    void letsBookWhatTheCallerSaid(String said) {
        assertThat(question(THURSDAY, "", said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "מחרתיים בשלוש וחצי",
                "יום שישי בשלוש וחצי",
                "מחר בארבע",
                "מחר בבוקר",
                "רציתי מחר, אחרי הצהריים",
                "לא מחר, ביום ראשון בשלוש וחצי",
                "מחר",
                "בשלוש וחצי",
                "אני רוצה לקבוע תור",
                "כן בטח",
                "כל יום חמישי בשלוש וחצי"
            })
    void asksBeforeItBooksWhatTheCallerDidNotSay(String said) {
        assertThat(question(THURSDAY, "", said))
                .contains("רק כדי לוודא: " + HebrewSpeech.dateTime(THURSDAY) + ", נכון?");
    }

    @Test
    void takesTheDayFromOneExchangeAndTheHourFromAnother() {
        assertThat(question(THURSDAY, "", "תור למחר", "באיזו שעה?", "בשלוש וחצי"))
                .isEmpty();
        assertThat(question(THURSDAY, "", "בשלוש וחצי", "ובאיזה יום?", "חמישי", "על איזה שם?", "דנה לוי"))
                .isEmpty();
        assertThat(question(THURSDAY, "", "תור למחר", "באיזו שעה?", "בעצם ביום ראשון בשלוש וחצי"))
                .isPresent();
    }

    @Test
    void takesWhatWasOfferedAndAccepted() {
        var read = "רק כדי לוודא: " + HebrewSpeech.dateTime(THURSDAY) + ", נכון?";
        assertThat(question(THURSDAY, "", "תור מחרתיים", read, "כן")).isEmpty();
        assertThat(question(THURSDAY, "", "תור מחרתיים", read, "לא")).isPresent();
        assertThat(question(THURSDAY, "", "תור מחרתיים", read, "כמה זה עולה?")).isPresent();
        assertThat(question(THURSDAY, "", "תור מחרתיים", read, "כן", "על איזה שם?", "דנה"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "את השני בבקשה | שישי",
                "אז בשישי | שישי",
                "התשע בבוקר מתאים לי | שישי",
                "שלוש וחצי מצוין | חמישי",
                "אצל דוקטור לוין | חמישי"
            })
    void takesOneOfSeveralThatWereOffered(String said, String day) {
        var offer = "המועד הזה כבר תפוס. פנוי " + HebrewSpeech.dateTime(THURSDAY) + " אצל דוקטור לוין, או "
                + HebrewSpeech.dateTime(FRIDAY) + " אצל שירה.";
        assertThat(question(day.equals("שישי") ? FRIDAY : THURSDAY, "", "תור מחר בעשר", offer, said))
                .isEmpty();
    }

    @Test
    void doesNotGuessWhichOfSeveralAYesMeans() {
        var offer = "פנוי " + HebrewSpeech.dateTime(THURSDAY) + ", או " + HebrewSpeech.dateTime(FRIDAY) + ".";
        assertThat(question(THURSDAY, "", "מה פנוי?", offer, "כן")).isPresent();
    }

    @Test
    void takesNoReasonForAnOffer() {
        var offer = "בשבת אנחנו סגורים. אפשר " + HebrewSpeech.dateTime(THURSDAY) + ". מתאים?";
        assertThat(question(THURSDAY, "", "תור לשבת בעשר", offer, "כן, מתאים לי"))
                .isEmpty();
    }

    @Test
    void asksWhichReadingIsMeant() {
        assertThat(question(FRIDAY, "", "שישי הבא בתשע בבוקר"))
                .get()
                .asString()
                .contains("העשרים ושבעה בנובמבר", ", או ", "הארבעה בדצמבר");
    }

    private Optional<String> question(LocalDateTime moment, String... offeredAndSaid) {
        var exchanges = new java.util.ArrayList<Exchange>();
        for (var turn = Arrays.asList(offeredAndSaid).iterator(); turn.hasNext(); ) {
            exchanges.add(new Exchange(new Utterance(turn.next(), NOW), new Utterance(turn.next(), NOW)));
        }
        return consent.question(List.copyOf(exchanges), moment);
    }
}
