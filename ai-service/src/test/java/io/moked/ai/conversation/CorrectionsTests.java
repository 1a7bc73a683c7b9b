package io.moked.ai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.tools.Agreement;
import io.moked.ai.tools.Wish.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Monday, the 23rd of November; the appointment is on Thursday the 26th at half past three. */
class CorrectionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZonedDateTime NOW = TODAY.atTime(10, 0).atZone(ZoneId.of("Asia/Jerusalem"));
    private static final Agreement THURSDAY =
            agreed(Kind.BOOK, TODAY.plusDays(3).atTime(15, 30));
    private static final String TRUTH =
            "התור נקבע ליום חמישי, העשרים ושישה בנובמבר, בשעה שלוש וחצי אחר הצהריים, אצל דוקטור לוין.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "קבעתי לכם תור ליום רביעי בשלוש וחצי",
                "קבעתי לכם תור למחר",
                "קבעתי לכם תור ליום חמישי בארבע",
                "קבעתי לכם תור ליום חמישי, 27.11",
                "קבעתי לכם תור ליום חמישי, העשרים ושבעה בנובמבר, בשעה שלוש וחצי אחר הצהריים",
                "התור נקבע לעשרים ושישה בדצמבר",
                "התור נקבע ל-26.11 בשעה 14:30",
                "התור נקבע ל-26 לדצמבר",
                "התור נקבע לשלוש וחצי בבוקר",
                "התור נקבע ברבע לארבע",
                "התור נקבע בשלוש וארבעים",
                "התור נקבע לשעה חמש"
            })
    void tellsTheTruthInPlaceOfAnotherTime(String lie) {
        assertThat(booked(lie)).contains(TRUTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "קבעתי לכם תור",
                "קבעתי לכם תור ליום חמישי בשלוש וחצי",
                "קבעתי לכם תור ליום חמישי הקרוב, העשרים ושישה בנובמבר, בשעה שלוש וחצי אחר הצהריים, אצל דוקטור לוין",
                "התור נקבע ל-26.11.2026 בשעה 15:30",
                "התור נקבע ל-26 לנובמבר ב-15:30",
                "התור נקבע ל-2026-11-26",
                "התור נקבע לשלוש וחצי, ויימשך שלושים דקות",
                "התור נקבע, ונזכיר לכם בעשר דקות",
                "התור נקבע לשעה 15:30, נשלח תזכורת ביום רביעי ונתראה ביום חמישי",
                "התור נקבע לשלוש וחצי במקום לארבע"
            })
    void letsTheTruthStandHoweverItIsSaid(String truth) {
        assertThat(booked(truth)).isEmpty();
    }

    @Test
    void knowsEachHourAsTheCallerIsToldIt() {
        for (var minute = 5 * 60; minute < 24 * 60; minute += 5) {
            var time = TODAY.plusDays(3).atStartOfDay().plusMinutes(minute);
            var agreement = agreed(Kind.BOOK, time);
            var other = agreed(Kind.BOOK, time.plusMinutes(185));
            assertThat(new Corrections(List.of(agreement), NOW).ofBooking(List.of(agreement.sentence())))
                    .as(agreement.sentence())
                    .isEmpty();
            assertThat(new Corrections(List.of(other), NOW).ofBooking(List.of(agreement.sentence())))
                    .as(agreement.sentence())
                    .contains(other.sentence());
        }
    }

    @Test
    void knowsEachDayAsTheCallerIsToldIt() {
        for (var day = 0; day < 365; day++) {
            var agreement = agreed(Kind.BOOK, TODAY.plusDays(day).atTime(15, 30));
            var sameWeekday = agreed(Kind.BOOK, TODAY.plusDays(day + 7L).atTime(15, 30));
            assertThat(new Corrections(List.of(agreement), NOW).ofBooking(List.of(agreement.sentence())))
                    .isEmpty();
            assertThat(new Corrections(List.of(sameWeekday), NOW).ofBooking(List.of(agreement.sentence())))
                    .contains(sameWeekday.sentence());
        }
    }

    @Test
    void doesNotMixTheDayOfOneAppointmentWithTheHourOfAnother() {
        var friday = agreed(Kind.BOOK, TODAY.plusDays(4).atTime(9, 0));
        var both = new Corrections(List.of(THURSDAY, friday), NOW);
        assertThat(both.ofBooking(List.of("קבעתי לכם ליום שישי בתשע"))).isEmpty();
        assertThat(both.ofBooking(List.of("קבעתי לכם ליום חמישי בשלוש וחצי וליום שישי בתשע")))
                .isEmpty();
        assertThat(both.ofBooking(List.of("קבעתי לכם ליום שישי בשלוש וחצי"))).contains(TRUTH + " " + friday.sentence());
    }

    @Test
    void knowsTheNewTimeOfWhatWasMoved() {
        var friday = agreed(Kind.MOVE, TODAY.plusDays(4).atTime(9, 0));
        var moved = new Corrections(List.of(THURSDAY, friday), NOW);
        assertThat(moved.ofChange(List.of("הזזתי את התור משלוש וחצי לתשע"))).isEmpty();
        assertThat(moved.ofChange(List.of("הזזתי את התור ליום ראשון"))).contains(friday.sentence());
        assertThat(moved.ofBooking(List.of("קבעתי לכם תור ליום חמישי"))).contains(friday.sentence());
    }

    @Test
    void knowsWhichAppointmentWasCancelled() {
        var cancelled = new Corrections(List.of(agreed(Kind.CANCEL, THURSDAY.start())), NOW);
        assertThat(cancelled.ofChange(List.of("ביטלתי את התור של יום חמישי"))).isEmpty();
        assertThat(cancelled.ofChange(List.of("ביטלתי את התור של יום שישי")))
                .contains("התור ביום חמישי, העשרים ושישה בנובמבר, בשעה שלוש וחצי אחר הצהריים בוטל.");
    }

    private static Optional<String> booked(String told) {
        return new Corrections(List.of(THURSDAY), NOW).ofBooking(List.of(told));
    }

    private static Agreement agreed(Kind kind, LocalDateTime start) {
        return new Agreement(kind, start.atZone(ZoneId.of("Asia/Jerusalem")).toInstant(), "דוקטור לוין");
    }
}
