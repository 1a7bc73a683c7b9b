package io.moked.crm.task;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.calendar.Rest;
import io.moked.crm.calendar.SpecialDay;
import io.moked.crm.calendar.Workplace;
import io.moked.events.business.BusinessChanged.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business that is open from Sunday to Friday, on Friday until one, and rests; on the 9th of September it is closed. */
class DeadlineTests {

    private static final Workplace WORKPLACE = new Workplace(
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day != DayOfWeek.SATURDAY)
                    .map(day ->
                            new Opening(day, LocalTime.of(8, 0), LocalTime.of(day == DayOfWeek.FRIDAY ? 13 : 18, 0)))
                    .toList(),
            List.of(new SpecialDay(LocalDate.parse("2026-09-09"), null, null, "השתלמות")),
            Set.of(Rest.Kind.values()),
            6);

    /** From the eve of the New Year, 11.9.2026, it rests until the night after the 13th. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-01T07:30, 2026-09-02T00:00",
        "2026-09-01T17:00, 2026-09-02T00:00",
        "2026-09-01T17:01, 2026-09-03T00:00",
        "2026-09-01T23:59, 2026-09-03T00:00",
        "2026-09-04T09:00, 2026-09-05T00:00",
        "2026-09-04T12:30, 2026-09-07T00:00",
        "2026-09-05T10:00, 2026-09-07T00:00",
        "2026-09-08T20:00, 2026-09-11T00:00",
        "2026-09-11T12:30, 2026-09-15T00:00",
        "2026-10-24T20:00, 2026-10-26T00:00",
    })
    void isTheEndOfTheDayOrOfTheNextThatIsOpen(String requested, String due) {
        assertThat(Deadline.of(israel(requested), WORKPLACE)).isEqualTo(israel(due));
    }

    @Test
    void isTheNextDayWhereABusinessNeverOpens() {
        var never = new Workplace(List.of(), List.of(), Set.of(), 6);
        assertThat(Deadline.of(israel("2026-09-01T10:00"), never)).isEqualTo(israel("2026-09-03T00:00"));
    }
}
