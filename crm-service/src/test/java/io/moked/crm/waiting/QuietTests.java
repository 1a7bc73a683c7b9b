package io.moked.crm.waiting;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.business.BusinessChanged.QuietHours;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTests {

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-09-01T20:59, 2026-09-01T20:59",
        "21:00, 08:00, 2026-09-01T21:00, 2026-09-02T08:00",
        "21:00, 08:00, 2026-09-02T00:00, 2026-09-02T08:00",
        "21:00, 08:00, 2026-09-02T07:59, 2026-09-02T08:00",
        "21:00, 08:00, 2026-09-02T08:00, 2026-09-02T08:00",
        "13:00, 16:00, 2026-09-02T14:00, 2026-09-02T16:00",
        "13:00, 16:00, 2026-09-02T16:00, 2026-09-02T16:00",
        "13:00, 16:00, 2026-09-02T09:00, 2026-09-02T09:00",
        "21:00, 02:30, 2026-10-24T23:00, 2026-10-25T02:30"
    })
    void endsWhenItsHoursDo(LocalTime from, LocalTime to, String now, String over) {
        assertThat(Quiet.over(new QuietHours(from, to), israel(now))).isEqualTo(israel(over));
    }

    @Test
    void isNeverWithoutHours() {
        assertThat(Quiet.over(null, israel("2026-09-01T23:00"))).isEqualTo(israel("2026-09-01T23:00"));
    }
}
