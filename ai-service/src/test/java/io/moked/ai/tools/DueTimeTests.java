package io.moked.ai.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.Stories;
import io.moked.ai.business.Business;
import io.moked.ai.time.Exchange;
import io.moked.hebrew.time.Utterance;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday, the 25th of November, ten o'clock. */
class DueTimeTests {

    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 25, 10, 0).atZone(Checks.ISRAEL);

    @ParameterizedTest
    @CsvSource({
        "שדנה תחזור אליי ביום חמישי בעשר, 2026-11-26, 10:00, 2026-11-26T10:00",
        "שדנה תחזור אליי מחר, 2026-11-26, , 2026-11-27T00:00",
        "שדנה תחזור אליי מחר, 2026-11-26, 10:00, 2026-11-27T00:00",
        "תחזרו אליי מחר אחרי הצהריים, 2026-11-26, 16:00, 2026-11-27T00:00",
        "תחזרו אליי היום בשלוש וחצי, 2026-11-25, 15:30, 2026-11-25T15:30",
        "תחזרו אליי בשלוש וחצי, 2026-11-25, 15:30, 2026-11-25T15:30",
    })
    void isWhatTheCallerSaid(String said, String date, @Nullable String time, String due) {
        assertThat(due(said, date, time, said)).contains(LocalDateTime.parse(due));
    }

    @ParameterizedTest
    @CsvSource({
        "שדנה תחזור אליי, 2026-11-26, 10:00",
        "שדנה תחזור אליי ביום ראשון, 2026-11-26, 10:00",
        "תחזרו אליי בשלוש וחצי, 2026-11-26, 15:30",
        "תחזרו אליי היום בתשע בבוקר, 2026-11-25, 09:00",
        "שדנה תחזור אליי מחר, מחר, ",
        "שדנה תחזור אליי מחר, , 10:00",
        "שדנה תחזור אליי מחר, '', ''",
        "תחזרו אליי בעשרים בנובמבר אלפיים עשרים ושמונה, 2028-11-20, 10:00",
    })
    void isNoneThatIsPastUnclearOrWasNotSaid(String said, @Nullable String date, @Nullable String time) {
        assertThat(due(said, date, time, said)).isEmpty();
    }

    @Test
    void isNotThatOfAnAppointmentOfWhichTheySpokeBefore() {
        var before = new String[] {"תקבעו לי תור מחר בעשר", "ותמסרו לדנה שהכתר נפל"};
        assertThat(due("הכתר נפל", "2026-11-26", "10:00", before)).isEmpty();
    }

    @Test
    void isOneSaidBeforeThatTheMessageRepeats() {
        var before = new String[] {"שדנה תחזור אליי מחר בעשר", "כן, דנה כהן"};
        assertThat(due("לחזור אליו מחר בעשר", "2026-11-26", "10:00", before))
                .contains(LocalDateTime.parse("2026-11-26T10:00"));
        assertThat(due("לחזור אליו מחר בעשר", "2026-11-26", "10:00", "שדנה תחזור אליי"))
                .isEmpty();
    }

    private static Optional<LocalDateTime> due(
            String message, @Nullable String date, @Nullable String time, String... said) {
        var exchanges = Arrays.stream(said)
                .map(words -> new Exchange(new Utterance("", NOW), new Utterance(words, NOW)))
                .toList();
        return new DueTime(new Business(Stories.clinic()), exchanges, message, NOW.toInstant())
                .of(date, time, 366)
                .map(Checks::local);
    }
}
