package io.moked.crm.calendar;

import static io.moked.crm.StoryClock.NOW;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTests {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 2);

    private final Timetable office = new Timetable(workplace("08:00", "12:00"), NOW);

    @Test
    void offersFullAndHalfHoursFirst() {
        assertThat(times(office.free(WEDNESDAY, lasting(180), List.of(diary()), Resources.NONE)))
                .containsExactly("08:00", "08:30", "09:00", "08:15", "08:45");
    }

    @Test
    void offersNothingThatWouldEndAfterClosing() {
        assertThat(times(office.free(WEDNESDAY, lasting(240), List.of(diary()), Resources.NONE)))
                .containsExactly("08:00");
        assertThat(office.free(WEDNESDAY, lasting(241), List.of(diary()), Resources.NONE))
                .isEmpty();
    }

    @Test
    void offersNothingOverAnAppointmentOrABreak() {
        var diary = new Diary(
                StaffId.random(),
                "מיכל",
                null,
                List.of(new DailyBreak(LocalTime.of(10, 0), LocalTime.of(10, 30))),
                List.of(new Period(israel("2026-09-02T08:30"), israel("2026-09-02T09:15"))));
        assertThat(times(office.free(WEDNESDAY, lasting(30), List.of(diary), Resources.NONE)))
                .containsExactly("08:00", "09:30", "10:30", "11:00", "11:30", "09:15", "10:45", "11:15");
    }

    @Test
    void offersOnlyTheOwnHoursOfAMemberOfStaff() {
        var own = List.of(new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(11, 0), LocalTime.of(16, 0)));
        var diary = new Diary(StaffId.random(), "יואב", own, List.of(), List.of());
        assertThat(times(office.free(WEDNESDAY, lasting(30), List.of(diary), Resources.NONE)))
                .containsExactly("11:00", "11:30", "11:15");
        assertThat(office.free(WEDNESDAY.plusDays(1), lasting(30), List.of(diary), Resources.NONE))
                .isEmpty();
    }

    @Test
    void offersNothingThatHasBegun() {
        var later = new Timetable(office.place(), israel("2026-09-02T11:00"));
        assertThat(times(later.free(WEDNESDAY, lasting(30), List.of(diary()), Resources.NONE)))
                .containsExactly("11:30", "11:15");
    }

    @Test
    void offersNothingOnShabbatUnlessTheBusinessIsOpenThen() {
        var shabbat = LocalDate.of(2026, 9, 5);
        assertThat(office.free(shabbat, lasting(30), List.of(diary()), Resources.NONE))
                .isEmpty();
        var open = new Timetable(new Workplace(office.place().week(), List.of(), Set.of(), 12), NOW);
        assertThat(open.free(shabbat, lasting(30), List.of(diary()), Resources.NONE))
                .hasSize(15);
    }

    @Test
    void stopsBeforeCandleLightingOnAWinterFriday() {
        var evening = new Timetable(workplace("14:00", "18:00"), NOW);
        assertThat(times(evening.free(LocalDate.of(2026, 12, 4), lasting(60), List.of(diary()), Resources.NONE)))
                .containsExactly("14:00", "14:30", "14:15", "14:45");
    }

    @Test
    void offersTheHourThatComesTwiceTwice() {
        var night = new Timetable(workplace("01:00", "02:00"), NOW);
        var free = night.free(LocalDate.of(2026, 10, 25), lasting(30), List.of(diary()), Resources.NONE);
        assertThat(free)
                .extracting(Slot::startsAt)
                .contains(Instant.parse("2026-10-24T22:30:00Z"), Instant.parse("2026-10-24T23:30:00Z"))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(night.refusal(Period.from(Instant.parse("2026-10-24T23:30:00Z"), HALF_HOUR)))
                .isEmpty();
        assertThat(night.refusal(Period.from(Instant.parse("2026-10-24T22:30:00Z"), HALF_HOUR)))
                .isEmpty();
    }

    @Test
    void offersNothingInTheHourThatIsSkipped() {
        var night = new Timetable(workplace("02:00", "03:00"), NOW);
        assertThat(night.free(LocalDate.of(2027, 3, 26), lasting(30), List.of(diary()), Resources.NONE))
                .isEmpty();
        var longNight = new Timetable(workplace("01:30", "03:30"), NOW);
        assertThat(times(longNight.free(LocalDate.of(2027, 3, 26), lasting(30), List.of(diary()), Resources.NONE)))
                .containsExactly("01:30", "03:00", "01:45");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31T10:00, IN_THE_PAST,",
        "2026-09-01T07:30, IN_THE_PAST,",
        "2027-09-02T10:00, TOO_FAR_AHEAD,",
        "2026-09-05T10:00, SHABBAT,",
        "2026-09-05T22:00, OUTSIDE_HOURS,",
        "2026-09-12T10:00, HOLIDAY, ראש השנה",
        "2026-09-21T10:00, HOLIDAY, יום כיפור",
        "2027-05-12T10:00, HOLIDAY, יום העצמאות",
        "2026-09-02T07:45, OUTSIDE_HOURS,",
        "2026-09-02T11:45, OUTSIDE_HOURS,",
        "2026-09-02T10:07, OUTSIDE_HOURS,",
    })
    void refusesWithTheReason(String start, Reason reason, String detail) {
        assertThat(office.refusal(Period.from(israel(start), HALF_HOUR))).hasValue(new Refusal(reason, detail));
    }

    @Test
    void refusesTheAfternoonOfAnEve() {
        var afternoons = new Timetable(workplace("08:00", "19:00"), NOW);
        assertThat(afternoons.refusal(Period.from(israel("2026-09-20T14:00"), HALF_HOUR)))
                .hasValue(new Refusal(Reason.HOLIDAY, "ערב יום כיפור"));
        assertThat(afternoons.refusal(Period.from(israel("2026-09-20T12:30"), HALF_HOUR)))
                .isEmpty();
    }

    @Test
    void acceptsTheLastDayThatCanBeBooked() {
        assertThat(office.refusal(Period.from(israel("2027-09-01T11:30"), HALF_HOUR)))
                .isEmpty();
    }

    @Test
    void keepsTheBufferFreeAfterAnAppointmentAndBeforeTheNext() {
        var diary = new Diary(
                StaffId.random(),
                "מיכל",
                null,
                List.of(),
                List.of(new Period(israel("2026-09-02T10:00"), israel("2026-09-02T11:00"))));
        var withBuffer = new Span(HALF_HOUR, Duration.ofMinutes(15));
        assertThat(times(office.free(WEDNESDAY, withBuffer, List.of(diary), Resources.NONE)))
                .containsExactly("08:00", "08:30", "09:00", "11:00", "11:30", "08:15", "08:45", "09:15", "11:15");
    }

    @Test
    void isOpenOnASpecialDayAsItSays() {
        var special = on(new SpecialDay(WEDNESDAY, LocalTime.of(14, 0), LocalTime.of(15, 0), "השתלמות"));
        assertThat(times(special.free(WEDNESDAY, lasting(30), List.of(diary()), Resources.NONE)))
                .containsExactly("14:00", "14:30", "14:15");
        assertThat(special.free(WEDNESDAY.plusDays(1), lasting(30), List.of(diary()), Resources.NONE))
                .hasSize(15);
        assertThat(special.refusal(Period.from(israel("2026-09-02T10:00"), HALF_HOUR)))
                .hasValue(new Refusal(Reason.OUTSIDE_HOURS, "השתלמות"));
    }

    @Test
    void isClosedOnASpecialDayWithoutHours() {
        var special = on(new SpecialDay(WEDNESDAY, null, null, null));
        assertThat(special.free(WEDNESDAY, lasting(30), List.of(diary()), Resources.NONE))
                .isEmpty();
        assertThat(special.refusal(Period.from(israel("2026-09-02T10:00"), HALF_HOUR)))
                .hasValue(Refusal.because(Reason.OUTSIDE_HOURS));
    }

    @Test
    void isOpenOnAHolidayThatItsOwnerNamesByDate() {
        var independence = LocalDate.of(2027, 5, 12);
        var special = on(new SpecialDay(independence, LocalTime.of(9, 0), LocalTime.of(10, 0), null));
        assertThat(special.refusal(Period.from(israel("2027-05-12T09:00"), HALF_HOUR)))
                .isEmpty();
        assertThat(special.free(independence, lasting(30), List.of(diary()), Resources.NONE))
                .hasSize(3);
    }

    private static Timetable on(SpecialDay day) {
        var usual = workplace("08:00", "12:00");
        return new Timetable(new Workplace(usual.week(), List.of(day), usual.keeps(), 12), NOW);
    }

    private static Span lasting(int minutes) {
        return new Span(Duration.ofMinutes(minutes), Duration.ZERO);
    }

    private static Workplace workplace(String opens, String closes) {
        var week = Stream.of(DayOfWeek.values())
                .map(day -> new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes)))
                .toList();
        return new Workplace(week, List.of(), EnumSet.allOf(Rest.Kind.class), 12);
    }

    private static Diary diary() {
        return new Diary(StaffId.random(), "מיכל", null, List.of(), List.of());
    }

    private static List<String> times(List<Slot> slots) {
        return slots.stream()
                .map(slot ->
                        slot.startsAt().atZone(IsraelTime.ZONE).toLocalTime().toString())
                .toList();
    }
}
