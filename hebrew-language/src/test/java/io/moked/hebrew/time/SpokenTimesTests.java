package io.moked.hebrew.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.speech.HebrewSpeech;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What {@link HebrewSpeech} says is read as what was to be said. */
class SpokenTimesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int FIVE_YEARS = 5 * 365 + 1;
    private static final int MINUTES = 24 * 60;

    private final HebrewTime time = new HebrewTime();

    @Test
    void readsEveryMinuteOfTheDay() {
        var noon = FIRST.atTime(12, 0).atZone(HebrewTime.ISRAEL);
        for (var minute = 0; minute < MINUTES; minute++) {
            var said = LocalTime.ofSecondOfDay(minute * 60L);
            var words = "בשעה " + HebrewSpeech.time(said);

            assertThat(time.find(words, noon)).as(words).singleElement().satisfies(match -> {
                assertThat(match.text()).isEqualTo(words);
                assertThat(((Meaning.Moment) match.meaning()).at().toLocalTime())
                        .isEqualTo(said);
            });
        }
    }

    @Test
    void readsEveryDayOfFiveYears() {
        for (var days = 0; days < FIVE_YEARS; days++) {
            var said = FIRST.plusDays(days);
            var words = HebrewSpeech.date(said);

            assertThat(time.find(words, said.minusDays(days % 7).atTime(9, 30).atZone(HebrewTime.ISRAEL)))
                    .as(words)
                    .singleElement()
                    .satisfies(match -> {
                        assertThat(match.text()).isEqualTo(words);
                        assertThat(match.meaning()).isEqualTo(new Meaning.Day(said));
                    });
        }
    }

    @Test
    void readsDaysAndHoursTogether() {
        for (var days = 1; days < 360; days++) {
            var said = FIRST.plusDays(days).atTime(7 + days % 14, days % 60);
            var words = HebrewSpeech.dateTime(said);
            ZonedDateTime meant = said.atZone(HebrewTime.ISRAEL);

            assertThat(time.find(words, FIRST.atTime(9, 30).atZone(HebrewTime.ISRAEL)))
                    .as(words)
                    .extracting(TimeMatch::meaning)
                    .containsExactly(new Meaning.Moment(meant));
        }
    }
}
