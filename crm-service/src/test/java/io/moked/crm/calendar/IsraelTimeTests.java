package io.moked.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class IsraelTimeTests {

    private static final LocalDate WINTER_BEGINS = LocalDate.of(2026, 10, 25);
    private static final LocalDate SUMMER_BEGINS = LocalDate.of(2027, 3, 26);

    @Test
    void takesTheFirstOfTwoEqualTimesWhenWinterBegins() {
        assertThat(IsraelTime.at(WINTER_BEGINS, LocalTime.of(1, 30))).isEqualTo(Instant.parse("2026-10-24T22:30:00Z"));
        assertThat(IsraelTime.at(WINTER_BEGINS, LocalTime.of(2, 0))).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void takesTheMomentOfTheChangeForATimeThatIsSkippedWhenSummerBegins() {
        var change = Instant.parse("2027-03-26T00:00:00Z");
        assertThat(IsraelTime.at(SUMMER_BEGINS, LocalTime.of(2, 30))).isEqualTo(change);
        assertThat(IsraelTime.at(SUMMER_BEGINS, LocalTime.of(3, 0))).isEqualTo(change);
    }

    @Test
    void knowsDaysOf25And23Hours() {
        assertThat(IsraelTime.day(WINTER_BEGINS).length()).isEqualTo(Duration.ofHours(25));
        assertThat(IsraelTime.day(SUMMER_BEGINS).length()).isEqualTo(Duration.ofHours(23));
    }
}
