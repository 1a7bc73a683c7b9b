package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.time.OpeningHours.Open;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HebrewTimeTests {

    private static final ZonedDateTime WEDNESDAY_AT_TEN =
            ZonedDateTime.of(2026, 11, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

    private final HebrewTime time = new HebrewTime();

    @Test
    void tellsWhereTheWordsStand() {
        var text = "שלום, מחר בשלוש וחצי בבקשה";

        var match = time.find(text, WEDNESDAY_AT_TEN).getFirst();

        assertThat(match.text()).isEqualTo("מחר בשלוש וחצי");
        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.text());
    }

    @Test
    void readsNowInAnyZone() {
        var utc = WEDNESDAY_AT_TEN.toInstant();

        assertThat(time.find("היום בארבע", utc)).isEqualTo(time.find("היום בארבע", WEDNESDAY_AT_TEN));
    }

    @Test
    void readsAnHourByTheHoursOfTheBusiness() {
        var bakery = new HebrewTime(OpeningHours.daily(LocalTime.of(5, 0), LocalTime.of(13, 0)));

        assertThat(hour(bakery, "מחר בשש")).isEqualTo(LocalTime.of(6, 0));
        assertThat(hour(bakery, "מחר בשבע ורבע")).isEqualTo(LocalTime.of(7, 15));
        assertThat(hour(time, "מחר בשש")).isEqualTo(LocalTime.of(18, 0));
    }

    @Test
    void readsAnHourByTheHoursOfItsWeekdayAndOfAClosedDayByTheUsualOnes() {
        var evenings = new Open(LocalTime.of(19, 0), LocalTime.MIDNIGHT);
        var bar = new HebrewTime(new OpeningHours(Map.of(DayOfWeek.THURSDAY, evenings)));

        assertThat(hour(bar, "ביום חמישי בתשע")).isEqualTo(LocalTime.of(21, 0));
        assertThat(hour(bar, "ביום ראשון בתשע")).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void endsAnOpenRangeWhenTheBusinessCloses() {
        var clinic = new HebrewTime(OpeningHours.daily(LocalTime.of(8, 0), LocalTime.of(18, 0)));

        assertThat(clinic.find("מחר אחרי ארבע", WEDNESDAY_AT_TEN).getFirst().meaning())
                .isEqualTo(new Meaning.Range(tomorrow(16, 0), tomorrow(18, 0)));
    }

    @Test
    void movesAnHourThatTheSpringLeavesOutForward() {
        var before = ZonedDateTime.of(2027, 3, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

        var meant = moment(time.find("מחר ב-02:30", before).getFirst());

        assertThat(meant.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(meant.getOffset().getTotalSeconds()).isEqualTo(3 * 3600);
    }

    @Test
    void takesTheFirstOfTwoHoursInAutumn() {
        var before = ZonedDateTime.of(2027, 10, 30, 10, 0, 0, 0, HebrewTime.ISRAEL);

        var meant = moment(time.find("מחר ב-01:30", before).getFirst());

        assertThat(meant.toLocalTime()).isEqualTo(LocalTime.of(1, 30));
        assertThat(meant.getOffset().getTotalSeconds()).isEqualTo(3 * 3600);
    }

    @Test
    void countsHoursThatPassOverAChangeOfTheClock() {
        var before = ZonedDateTime.of(2027, 3, 26, 1, 30, 0, 0, HebrewTime.ISRAEL);

        var meant = moment(time.find("בעוד שעתיים", before).getFirst());

        assertThat(Duration.between(before, meant)).isEqualTo(Duration.ofHours(2));
        assertThat(meant.toLocalTime()).isEqualTo(LocalTime.of(4, 30));
    }

    @Test
    void knowsThatADayOfTheChangeHasAnotherLength() {
        var before = ZonedDateTime.of(2027, 3, 25, 10, 0, 0, 0, HebrewTime.ISRAEL);

        var week = (Meaning.Range) time.find("השבוע", before).getFirst().meaning();

        assertThat(Duration.between(week.start(), week.end())).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ראש השנה, 2027-10-02, 2027-10-03",
        "יום כיפור, 2027-10-11, 2027-10-11",
        "סוכות, 2027-10-16, 2027-10-23",
        "פורים, 2027-03-23, 2027-03-23",
        "פסח, 2027-04-22, 2027-04-28",
        "יום השואה, 2027-05-04, 2027-05-04",
        "יום הזיכרון, 2027-05-11, 2027-05-11",
        "יום העצמאות, 2027-05-12, 2027-05-12",
        "שבועות, 2027-06-11, 2027-06-11",
        "תשעה באב, 2027-08-12, 2027-08-12"
    })
    void knowsTheHolidaysOfIsrael(String name, LocalDate first, LocalDate last) {
        var january = ZonedDateTime.of(2027, 1, 3, 10, 0, 0, 0, HebrewTime.ISRAEL);

        var meaning = time.find(name, january).getFirst().meaning();

        assertThat(meaning)
                .isEqualTo(
                        first.equals(last)
                                ? new Meaning.Day(first)
                                : new Meaning.Range(
                                        first.atStartOfDay(HebrewTime.ISRAEL),
                                        last.plusDays(1).atStartOfDay(HebrewTime.ISRAEL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001\u0007",
                "\uD800",
                "\uDC00מחר\uD83D",
                "בשלוש\uD83D\uDE00",
                "\u202Eמחר\u202C \u2067ב3\u2069",
                "ב",
                "ב-",
                "מ-",
                "בין",
                "עד 00:00",
                "אחרי חמש בלילה",
                "בין ל",
                "עד",
                "או או או",
                "15/",
                "/15",
                "99999999999999999999:30",
                "ב-99999999999",
                "0/0/0",
                "32/13/2026",
                "29/2/2027",
                "אחרי שלוש בלילה",
                "מחמש בלילה והלאה",
                "עד 0:00",
                "עד חצות",
                "לפני אפס אפס",
                "ה'",
                "״״",
                "רבע ל",
                "פחות",
                "The 3 quick brown foxes at 5",
                "في الساعة الثالثة"
            })
    void answersAnyTextWithoutAnException(String text) {
        assertThat(time.find(text, WEDNESDAY_AT_TEN))
                .allSatisfy(match ->
                        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.text()));
    }

    private static LocalTime hour(HebrewTime time, String text) {
        return moment(time.find(text, WEDNESDAY_AT_TEN).getFirst()).toLocalTime();
    }

    private static ZonedDateTime moment(TimeMatch match) {
        return ((Meaning.Moment) match.meaning()).at();
    }

    private static ZonedDateTime tomorrow(int hour, int minute) {
        return WEDNESDAY_AT_TEN.plusDays(1).with(LocalTime.of(hour, minute));
    }
}
