package io.moked.crm.calendar;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.calendar.Recurrence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTests {

    @ParameterizedTest
    @CsvSource({"2026-10-14T10:00, DAYS, 7", "2026-10-14T10:00, WEEKS, 1", "2027-03-10T23:30, WEEKS, 1"})
    void staysAtTheHourOnTheWallWhenTheClockIsChanged(String start, Unit unit, int every) {
        var times = new Recurrence(every, unit, null, 8).times(lasting(start, 45));
        assertThat(times).hasSize(8).allSatisfy(time -> {
            assertThat(time.start().atZone(IsraelTime.ZONE).toLocalTime().toString())
                    .isEqualTo(start.substring(11));
            assertThat(time.length()).isEqualTo(Duration.ofMinutes(45));
        });
        assertThat(Duration.between(times.getFirst().start(), times.getLast().start()))
                .isNotEqualTo(Duration.ofDays(49));
    }

    @Test
    void isWhatTheCalendarOnTheWallSaysThroughBothChangesOfTheClock() {
        var seed = Long.getLong("moked.seed", System.nanoTime());
        var random = new Random(seed);
        var throughBoth = 0;
        for (var i = 0; i < 400; i++) {
            var chosen = LocalDate.of(2026, 1, 1)
                    .plusDays(random.nextInt(700))
                    .atTime(random.nextInt(24), 5 * random.nextInt(12));
            var first = onTheWall(chosen).atZone(IsraelTime.ZONE).toLocalDateTime();
            var unit = Unit.values()[random.nextInt(Unit.values().length)];
            var every = 1 + random.nextInt(6);
            var length = Duration.ofMinutes(5 + random.nextInt(600));
            var times = new Recurrence(every, unit, null, Recurrence.MOST).times(Period.from(onTheWall(first), length));
            assertThat(times).as("seed %d: %s, %d %s", seed, first, every, unit).hasSize(Recurrence.MOST);
            for (var n = 0; n < times.size(); n++) {
                var there = first.plus((long) n * every, ChronoUnit.valueOf(unit.name()));
                assertThat(times.get(n))
                        .as("seed %d: %s, %d %s, number %d", seed, first, every, unit, n)
                        .isEqualTo(Period.from(onTheWall(there), length));
            }
            throughBoth += changes(times) > 1 ? 1 : 0;
        }
        assertThat(throughBoth).isGreaterThan(100);
    }

    /** What the clock shows first at an hour; of an hour that is left out, its end. */
    private static Instant onTheWall(LocalDateTime time) {
        var change = IsraelTime.ZONE.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(IsraelTime.ZONE).toInstant();
    }

    private static int changes(List<Period> times) {
        var from = times.getFirst().start();
        var changes = 0;
        while (IsraelTime.ZONE
                .getRules()
                .nextTransition(from)
                .getInstant()
                .isBefore(times.getLast().start())) {
            from = IsraelTime.ZONE.getRules().nextTransition(from).getInstant();
            changes++;
        }
        return changes;
    }

    @Test
    void takesTheFirstOfAnHourThatComesTwiceAndTheEndOfOneThatDoesNotCome() {
        assertThat(starts("2026-10-24T01:30", new Recurrence(1, Unit.DAYS, null, 3)))
                .containsExactly("2026-10-23T22:30:00Z", "2026-10-24T22:30:00Z", "2026-10-25T23:30:00Z");
        assertThat(starts("2026-03-26T02:30", new Recurrence(1, Unit.DAYS, null, 3)))
                .containsExactly("2026-03-26T00:30:00Z", "2026-03-27T00:00:00Z", "2026-03-27T23:30:00Z");
    }

    @Test
    void staysAtTheSecondOfAnHourThatComesTwiceWhereItBeganThere() {
        var second = israel("2026-10-25T01:30").plus(Duration.ofHours(1));
        var times = new Recurrence(1, Unit.DAYS, null, 2).times(Period.from(second, Duration.ofMinutes(30)));
        assertThat(times.getFirst().start()).isEqualTo(second);
        assertThat(times.getLast().start()).isEqualTo(israel("2026-10-26T01:30"));
    }

    @Test
    void fallsOnTheLastDayOfAMonthThatIsShorterAndThenBack() {
        assertThat(starts("2026-12-31T10:00", new Recurrence(1, Unit.MONTHS, null, 4)))
                .containsExactly(
                        israel("2026-12-31T10:00").toString(),
                        israel("2027-01-31T10:00").toString(),
                        israel("2027-02-28T10:00").toString(),
                        israel("2027-03-31T10:00").toString());
    }

    @Test
    void endsWithItsLastDayWithItsCountOrWithTheLongestSeries() {
        var until = LocalDate.of(2026, 9, 16);
        assertThat(starts("2026-09-02T10:00", new Recurrence(1, Unit.WEEKS, until, null)))
                .hasSize(3);
        assertThat(starts("2026-09-02T10:00", new Recurrence(1, Unit.WEEKS, until, 2)))
                .hasSize(2);
        assertThat(starts("2026-09-02T10:00", new Recurrence(1, Unit.DAYS, LocalDate.MAX, null)))
                .hasSize(Recurrence.MOST);
    }

    private static List<String> starts(String first, Recurrence recurrence) {
        return recurrence.times(lasting(first, 30)).stream()
                .map(time -> time.start().toString())
                .toList();
    }

    private static Period lasting(String start, int minutes) {
        return Period.from(israel(start), Duration.ofMinutes(minutes));
    }
}
