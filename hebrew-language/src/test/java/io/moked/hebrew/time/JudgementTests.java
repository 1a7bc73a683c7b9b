package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTests {

    private static final ZonedDateTime WEDNESDAY_AT_TEN =
            ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

    private final HebrewTime time = new HebrewTime();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "מחר בשלוש | 2026-11-26T15:00 | AGREES | AGREES",
                "מחר בשלוש | 2026-11-27T15:00 | DISAGREES | AGREES",
                "מחר בשלוש | 2026-11-26T16:00 | AGREES | DISAGREES",
                "מחר בשלוש | 2026-11-26T03:00 | AGREES | AMBIGUOUS",
                "מחר בשלוש אחר הצהריים | 2026-11-26T03:00 | AGREES | DISAGREES",
                "אפשר מחר? | 2026-11-26T09:40 | AGREES | SAYS_NOTHING",
                "בשלוש וחצי | 2026-12-02T15:30 | SAYS_NOTHING | AGREES",
                "אחר הצהריים | 2026-12-02T15:30 | SAYS_NOTHING | AGREES",
                "אחר הצהריים | 2026-12-02T10:30 | SAYS_NOTHING | DISAGREES",
                "מחר בבוקר | 2026-11-26T11:00 | AGREES | AGREES",
                "הערב | 2026-11-26T19:00 | DISAGREES | AGREES",
                "הערב | 2026-11-25T19:00 | AGREES | AGREES",
                "שישי הבא | 2026-11-27T10:00 | AMBIGUOUS | SAYS_NOTHING",
                "שישי הבא | 2026-12-04T10:00 | AMBIGUOUS | SAYS_NOTHING",
                "שישי הבא | 2026-12-11T10:00 | DISAGREES | SAYS_NOTHING",
                "בשבוע הבא | 2026-12-01T10:00 | AGREES | SAYS_NOTHING",
                "בשבוע הבא | 2026-11-27T10:00 | DISAGREES | SAYS_NOTHING",
                "בשבוע הבא אחרי ארבע | 2026-12-01T16:30 | AGREES | AGREES",
                "בשבוע הבא אחרי ארבע | 2026-12-01T15:30 | AGREES | DISAGREES",
                "בין ארבע לשש | 2026-11-26T17:00 | SAYS_NOTHING | AGREES",
                "בין ארבע לשש | 2026-11-26T18:30 | SAYS_NOTHING | DISAGREES",
                "בסביבות ארבע | 2026-11-26T16:20 | SAYS_NOTHING | AGREES",
                "בשלוש או בארבע | 2026-11-26T16:00 | SAYS_NOTHING | AMBIGUOUS",
                "מחר בבוקר או ביום ראשון בערב | 2026-11-26T09:00 | AMBIGUOUS | AMBIGUOUS",
                "מחר בבוקר או ביום ראשון בערב | 2026-11-30T09:00 | DISAGREES | AMBIGUOUS",
                "בעוד שעתיים | 2026-11-25T12:00 | AGREES | AGREES",
                "בעוד שעתיים | 2026-11-25T14:00 | AGREES | DISAGREES",
                "מחר באחת בלילה | 2026-11-27T01:00 | AGREES | AGREES",
                "מחר באחת בלילה | 2026-11-26T13:00 | AGREES | DISAGREES",
                "אתמול דיברנו | 2026-11-26T13:00 | SAYS_NOTHING | SAYS_NOTHING",
                "לא מחר | 2026-11-26T13:00 | DISAGREES | SAYS_NOTHING",
                "לא מחר | 2026-11-29T13:00 | SAYS_NOTHING | SAYS_NOTHING",
                "מחר אני לא יכול | 2026-11-26T13:00 | DISAGREES | SAYS_NOTHING",
                "אני לא יכולה מחר בשלוש | 2026-11-26T15:00 | DISAGREES | DISAGREES",
                "לא מתאים לי מחר בשלוש | 2026-11-26T15:00 | DISAGREES | DISAGREES",
                "אני לא יכולה להגיע מחר | 2026-11-26T15:00 | DISAGREES | SAYS_NOTHING",
                "היום אני לא יכולה מחר בשלוש כן | 2026-11-26T15:00 | AGREES | AGREES",
                "היום לא מתאים לי אז מחר | 2026-11-26T15:00 | AGREES | SAYS_NOTHING",
                "לא הבנתי, מחר | 2026-11-26T15:00 | AGREES | SAYS_NOTHING",
                "אם לא אכפת לך מחר | 2026-11-26T15:00 | AGREES | SAYS_NOTHING",
                "מחר אני לא יכולה, אולי ביום שני | 2026-11-26T13:00 | DISAGREES | SAYS_NOTHING",
                "מחר לא, יום שני כן | 2026-11-30T13:00 | AGREES | SAYS_NOTHING",
                "לא מחר, ביום ראשון | 2026-11-29T13:00 | AGREES | SAYS_NOTHING",
                "לא היום מחר | 2026-11-25T13:00 | DISAGREES | SAYS_NOTHING",
                "לא היום מחר | 2026-11-26T13:00 | AGREES | SAYS_NOTHING",
                "בחמש סליחה בשש | 2026-11-26T17:00 | SAYS_NOTHING | DISAGREES",
                "בחמש סליחה בשש | 2026-11-26T18:00 | SAYS_NOTHING | AGREES",
                "מחר בשלוש, לא, סליחה, בארבע | 2026-11-26T15:00 | AGREES | DISAGREES",
                "מחר בשלוש, לא, סליחה, בארבע | 2026-11-26T16:00 | AGREES | AGREES",
                "יום שני לא בשלוש בארבע | 2026-11-30T16:00 | AGREES | AGREES",
                "לא שישי הזה שישי הבא | 2026-11-27T10:00 | DISAGREES | SAYS_NOTHING",
                "מחר, לא בשלוש | 2026-11-26T15:00 | AGREES | DISAGREES",
                "עד מחר בחמש | 2026-11-26T16:00 | AGREES | SAYS_NOTHING",
                "עד מחר בחמש | 2026-11-27T10:00 | DISAGREES | SAYS_NOTHING",
                "כואב לי מיום שלישי | 2026-12-01T13:00 | SAYS_NOTHING | SAYS_NOTHING",
                "מיום ראשון ליום שני | 2026-11-29T13:00 | AMBIGUOUS | SAYS_NOTHING",
                "אין מצב שאני מגיע מחר | 2026-11-26T15:00 | DISAGREES | SAYS_NOTHING",
                "אין מצב שאני מגיע מחר | 2026-11-29T15:00 | SAYS_NOTHING | SAYS_NOTHING",
                "אין סיכוי שאני אספיק להגיע אליכם מחר בשלוש | 2026-11-26T15:00 | DISAGREES | DISAGREES",
                "מחר אין מצב | 2026-11-26T15:00 | DISAGREES | SAYS_NOTHING",
                "לא נראה לי שאני יכולה מחר | 2026-11-26T15:00 | DISAGREES | SAYS_NOTHING",
                "אי אפשר מחר | 2026-11-26T15:00 | DISAGREES | SAYS_NOTHING",
                "אין מצב היום, מחר בשלוש | 2026-11-26T15:00 | AGREES | AGREES",
                "יש מצב מחר | 2026-11-26T15:00 | AGREES | SAYS_NOTHING",
                "כל יום שלישי בחמש | 2026-12-01T17:00 | AMBIGUOUS | AMBIGUOUS",
                "כל יום שלישי בחמש | 2026-12-08T17:00 | AMBIGUOUS | AMBIGUOUS",
                "כל יום שלישי בחמש | 2026-12-02T17:00 | DISAGREES | AMBIGUOUS",
                "כל יום שלישי בחמש | 2026-12-01T18:00 | AMBIGUOUS | DISAGREES",
                "כל שבועיים ביום שני | 2026-12-07T10:00 | DISAGREES | SAYS_NOTHING",
                "כל יום בשמונה | 2026-11-26T08:00 | SAYS_NOTHING | AMBIGUOUS",
                "לא בימי שישי | 2026-12-04T10:00 | DISAGREES | SAYS_NOTHING",
                "לא בימי שישי | 2026-12-03T10:00 | SAYS_NOTHING | SAYS_NOTHING",
                "אני בן שלוש וחצי | 2026-11-26T13:00 | SAYS_NOTHING | SAYS_NOTHING",
                "שעה וחצי | 2026-11-26T13:00 | SAYS_NOTHING | SAYS_NOTHING"
            })
    void judgesTheDayAndTheHourApart(String text, LocalDateTime proposed, Agreement day, Agreement hour) {
        assertThat(time.judge(text, proposed, WEDNESDAY_AT_TEN)).isEqualTo(new Judgement(day, hour));
    }

    @Test
    void joinsADayAndAnHourFromTwoUtterances() {
        var said = List.of(said("אפשר ביום ראשון?", 0), said("כן, בשלוש", 1));

        assertThat(time.judge(said, LocalDateTime.of(2026, 11, 29, 15, 0)).overall())
                .isEqualTo(Agreement.AGREES);
        assertThat(time.judge(said, LocalDateTime.of(2026, 11, 30, 15, 0)).overall())
                .isEqualTo(Agreement.DISAGREES);
    }

    @Test
    void letsALaterUtteranceCorrectAnEarlierOne() {
        var said = List.of(said("ביום ראשון בשלוש", 0), said("בעצם ביום שני", 1));

        assertThat(time.judge(said, LocalDateTime.of(2026, 11, 30, 15, 0)).overall())
                .isEqualTo(Agreement.AGREES);
        assertThat(time.judge(said, LocalDateTime.of(2026, 11, 29, 15, 0)).day())
                .isEqualTo(Agreement.DISAGREES);
    }

    @Test
    void readsEachUtteranceFromTheMomentAtWhichItWasSaid() {
        var beforeMidnight = ZonedDateTime.of(2026, 11, 25, 23, 58, 0, 0, HebrewTime.ISRAEL);
        var said = List.of(new Utterance("מחר", beforeMidnight), new Utterance("בעשר", beforeMidnight.plusMinutes(5)));

        assertThat(time.judge(said, LocalDateTime.of(2026, 11, 26, 10, 0)))
                .isEqualTo(new Judgement(Agreement.AGREES, Agreement.AGREES));
    }

    private static Utterance said(String text, int minutesLater) {
        return new Utterance(text, WEDNESDAY_AT_TEN.plusMinutes(minutesLater));
    }
}
