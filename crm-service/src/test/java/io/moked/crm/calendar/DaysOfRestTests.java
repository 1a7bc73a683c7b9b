package io.moked.crm.calendar;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysOfRestTests {

    @Test
    void beginsShabbatAtCandleLightingInJerusalem() {
        var rest = only("2026-01-02");
        assertThat(rest.kind()).isEqualTo(Rest.Kind.SHABBAT);
        assertThat(rest.period().start()).isBetween(israel("2026-01-02T16:00"), israel("2026-01-02T16:15"));
        assertThat(rest.period().end()).isEqualTo(israel("2026-01-03T00:00"));
    }

    @Test
    void endsShabbatAtNightfall() {
        var rest = only("2026-06-27");
        assertThat(rest.kind()).isEqualTo(Rest.Kind.SHABBAT);
        assertThat(rest.period().start()).isEqualTo(israel("2026-06-27T00:00"));
        assertThat(rest.period().end()).isBetween(israel("2026-06-27T20:20"), israel("2026-06-27T20:40"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-12, ראש השנה",
        "2026-09-13, ראש השנה",
        "2026-09-21, יום כיפור",
        "2026-09-26, סוכות",
        "2026-10-03, שמיני עצרת",
        "2027-04-22, פסח",
        "2027-04-28, פסח",
        "2027-06-11, שבועות",
    })
    void keepsAHolidayByItsName(String date, String name) {
        var rest = DaysOfRest.on(LocalDate.parse(date)).getFirst();
        assertThat(rest.kind()).isEqualTo(Rest.Kind.HOLIDAY);
        assertThat(rest.name()).isEqualTo(name);
        assertThat(rest.period().contains(noon(date))).isTrue();
    }

    @Test
    void keepsTheAfternoonOfAnEve() {
        var rest = only("2026-09-20");
        assertThat(rest.name()).isEqualTo("ערב יום כיפור");
        assertThat(rest.period()).isEqualTo(new Period(israel("2026-09-20T13:00"), israel("2026-09-21T00:00")));
    }

    @Test
    void endsAHolidayAtNightfall() {
        assertThat(only("2026-09-21").period().end()).isBetween(israel("2026-09-21T19:00"), israel("2026-09-21T19:30"));
    }

    @Test
    void goesFromAHolidayIntoShabbatWithoutAGap() {
        var friday = DaysOfRest.on(LocalDate.of(2027, 6, 11));
        assertThat(friday.getFirst().period().end()).isEqualTo(israel("2027-06-12T00:00"));
        assertThat(only("2027-06-12").kind()).isEqualTo(Rest.Kind.SHABBAT);
    }

    @Test
    void goesFromShabbatIntoAHolidayWithoutAGap() {
        var rests = DaysOfRest.on(LocalDate.of(2028, 9, 30));
        assertThat(rests).hasSize(1);
        assertThat(rests.getFirst().name()).isEqualTo("יום כיפור");
        var shabbatBeforePesach = DaysOfRest.on(LocalDate.of(2025, 4, 12));
        assertThat(shabbatBeforePesach).extracting(Rest::kind).containsExactly(Rest.Kind.SHABBAT, Rest.Kind.HOLIDAY);
        assertThat(shabbatBeforePesach.getLast().period().end()).isEqualTo(israel("2025-04-13T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-22", "2027-05-12", "2028-05-02"})
    void keepsIndependenceDayWhereItIsMovedTo(String date) {
        assertThat(only(date).name()).isEqualTo("יום העצמאות");
        assertThat(only(date).period()).isEqualTo(IsraelTime.day(LocalDate.parse(date)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-02", "2026-09-28", "2026-12-07", "2027-03-23", "2026-09-27", "2027-04-29"})
    void keepsNothingOnAWorkingDayNorBetweenTheHolidaysNorOutsideIsraelsOwnCustom(String date) {
        assertThat(DaysOfRest.on(LocalDate.parse(date))).isEmpty();
    }

    private static Rest only(String date) {
        var rests = DaysOfRest.on(LocalDate.parse(date));
        assertThat(rests).hasSize(1);
        return rests.getFirst();
    }

    private static Period noon(String date) {
        Instant noon = israel(date + "T12:00");
        return Period.from(noon, Duration.ofMinutes(30));
    }
}
