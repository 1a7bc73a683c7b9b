package io.moked.crm.analytics;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTests {

    /** Of one day, of a week, around both changes of the clock, and at an hour that the day before does not have. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-10, 2026-06-11, 2026-06-10T09:00, 2026-06-09T09:00",
        "2026-06-04, 2026-06-11, 2026-06-10T09:00, 2026-06-03T09:00",
        "2026-06-04, 2026-06-14, 2026-06-10T23:59, 2026-05-31T23:59",
        "2026-03-27, 2026-03-28, 2026-03-27T09:00, 2026-03-26T09:00",
        "2026-03-28, 2026-03-29, 2026-03-28T02:30, 2026-03-27T03:30",
        "2026-10-25, 2026-10-26, 2026-10-25T09:00, 2026-10-24T09:00",
        "2026-10-26, 2026-10-27, 2026-10-26T00:00, 2026-10-25T00:00",
    })
    void reachTheSameTimeByTheClock(LocalDate from, LocalDate to, String now, String until) {
        var reach = new Days(from, to).reachBefore(israel(now));
        assertThat(reach.isCut()).isTrue();
        assertThat(reach.cut()).isEqualTo(israel(until));
        assertThat(reach.midnight()).isEqualTo(israel(until.substring(0, 10) + "T00:00"));
        assertThat(reach.past().start()).isEqualTo(reach.whole().start());
    }

    @Test
    void areWholeWhereTheOthersAreOverOrToCome() {
        var days = new Days(LocalDate.parse("2026-06-04"), LocalDate.parse("2026-06-11"));
        for (var now : new String[] {"2026-06-11T00:00", "2027-01-01T09:00", "2026-06-03T23:59"}) {
            var reach = days.reachBefore(israel(now));
            assertThat(reach).isEqualTo(Reach.all(days.before().period()));
            assertThat(reach.isCut()).isFalse();
        }
    }
}
