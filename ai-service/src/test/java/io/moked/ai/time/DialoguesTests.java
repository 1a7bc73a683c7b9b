package io.moked.ai.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.Stories;
import io.moked.ai.business.Business;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.time.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short dialogues at whose end a model would book a time, the right one or a wrong one. */
class DialoguesTests {

    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 25, 10, 0).atZone(ZoneId.of("Asia/Jerusalem"));
    private static final Pattern READ_ALOUD = Pattern.compile("\\{([^}]+)}");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final TimeConsent consent = new TimeConsent(new Business(Stories.clinic()));

    @ParameterizedTest
    @CsvFileSource(resources = "/time/dialogues.txt", delimiter = '|', quoteCharacter = '\0')
    void booksWhatWasAgreedAndAsksAboutTheRest(String outcome, String moment, String dialogue) {
        var exchanges = new ArrayList<Exchange>();
        var said = List.of(("/ " + dialogue).split("/ "));
        for (var turn = 0; turn < said.size(); turn += 2) {
            exchanges.add(new Exchange(aloud(said.get(turn)), aloud(said.get(turn + 1))));
        }
        assertThat(consent.question(exchanges, at(moment)).isPresent() ? "asked" : "booked")
                .as(dialogue)
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "כן",
                "כן.",
                "כן כן",
                "אה, כן",
                "כן בטח",
                "כן תודה",
                "כן, רגע אני רושמת",
                "כן, תודה רבה, יום טוב",
                "נכון",
                "נכון מאוד",
                "בדיוק",
                "בסדר",
                "בסדר גמור",
                "טוב",
                "אוקיי",
                "או קיי",
                "OK",
                "סבבה",
                "יופי",
                "איזה יופי",
                "מצוין",
                "מעולה",
                "מושלם",
                "אחלה",
                "מתאים",
                "מתאים לי",
                "זה מתאים",
                "סגור",
                "סגרנו",
                "יאללה",
                "יאללה סגור",
                "תקבעי",
                "כן, תקבעי לי",
                "תרשמי אותי",
                "אין בעיה",
                "אין לי בעיה",
                "בלי בעיה",
                "למה לא",
                "כן, למה לא",
                "מאה אחוז",
                "בשמחה",
                "בטח",
                "ברור",
                "בהחלט",
                "לגמרי",
                "אני מאשרת",
                "מאשר",
                "בכיף",
                "כן, שלוש וחצי",
                "כן, מחר",
                "שלוש וחצי מצוין",
                "מחר בשלוש וחצי",
                "כן, ביום חמישי",
                "חיובי",
                "אהמ",
                "כן, קוראים לי דנה",
                "כן, שבת שלום",
                "כן, שבוע טוב",
                "זורם",
                "ניקח את זה",
                "לא נורא, כן",
                "תודה"
            })
    void booksOnAnyUsualYesToItsOwnQuestion(String yes) {
        var moment = at("26 15:30");
        for (var before : List.of("מחר בארבע", "תור ליום ראשון", "שלום", "לא מחר", "שישי הבא בתשע")) {
            var exchanges = new ArrayList<>(List.of(new Exchange(aloud(""), aloud(before))));
            exchanges.add(new Exchange(aloud("רק כדי לוודא: {26 15:30}, נכון?"), aloud(yes)));
            assertThat(consent.question(exchanges, moment)).as(before).isEmpty();
        }
    }

    @Test
    void readsTomorrowFromTheDayOnWhichItWasSaid() {
        var night = NOW.withHour(23).withMinute(58);
        var exchanges = List.of(
                new Exchange(new Utterance("", night), new Utterance("מחר בשלוש וחצי", night)),
                new Exchange(new Utterance("על איזה שם?", night), new Utterance("דנה", night.plusMinutes(4))));
        assertThat(consent.question(exchanges, at("26 15:30"))).isEmpty();
        assertThat(consent.question(exchanges, at("27 15:30"))).isPresent();
    }

    private static Utterance aloud(String said) {
        return new Utterance(
                READ_ALOUD.matcher(said).replaceAll(time -> HebrewSpeech.dateTime(at(time.group(1)))), NOW);
    }

    private static LocalDateTime at(String dayAndHour) {
        var parts = dayAndHour.split(" ");
        return LocalDate.of(2026, 11, Integer.parseInt(parts[0])).atTime(LocalTime.parse(parts[1], HOUR));
    }
}
