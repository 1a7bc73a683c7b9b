package io.moked.crm.task;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T07:30, 2026-09-02T00:00",
        "2026-09-01T16:59, 2026-09-02T00:00",
        "2026-09-01T17:00, 2026-09-03T00:00",
        "2026-09-04T18:00, 2026-09-07T00:00",
        "2026-09-05T10:00, 2026-09-07T00:00",
        "2026-10-24T20:00, 2026-10-26T00:00",
    })
    void isTheEndOfTheDayOrOfTheNextThatIsNotASaturday(String requested, String due) {
        assertThat(Deadline.of(israel(requested))).isEqualTo(israel(due));
    }
}
