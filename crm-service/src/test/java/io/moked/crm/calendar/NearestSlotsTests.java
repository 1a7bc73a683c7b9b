package io.moked.crm.calendar;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestSlotsTests {

    private static final Instant WANTED = israel("2026-09-02T10:00");

    @Test
    void looksOnBothSides() {
        assertThat(nearest("2026-09-02T08:00", "2026-09-02T09:30", "2026-09-02T11:00", "2026-09-02T12:00"))
                .containsExactly(israel("2026-09-02T09:30"), israel("2026-09-02T11:00"), israel("2026-09-02T08:00"));
    }

    @Test
    void takesTheSameDayBeforeANearerTimeOfAnother() {
        var late = israel("2026-09-02T23:30");
        var slots = slots("2026-09-03T00:30", "2026-09-02T08:00");
        assertThat(NearestSlots.to(late, slots, 3))
                .extracting(Slot::startsAt)
                .containsExactly(israel("2026-09-02T08:00"), israel("2026-09-03T00:30"));
    }

    @Test
    void takesFullAndHalfHoursBeforeTheRestOfTheDay() {
        assertThat(nearest("2026-09-02T09:45", "2026-09-02T09:00", "2026-09-02T10:30", "2026-09-02T11:30"))
                .containsExactly(israel("2026-09-02T10:30"), israel("2026-09-02T09:00"), israel("2026-09-02T11:30"));
        assertThat(nearest("2026-09-02T09:45", "2026-09-03T10:00"))
                .containsExactly(israel("2026-09-02T09:45"), israel("2026-09-03T10:00"));
    }

    @Test
    void namesATimeOnceThoughSeveralAreFree() {
        assertThat(nearest("2026-09-02T10:30", "2026-09-02T10:30", "2026-09-02T11:00"))
                .containsExactly(israel("2026-09-02T10:30"), israel("2026-09-02T11:00"));
    }

    private static List<Instant> nearest(String... free) {
        return NearestSlots.to(WANTED, slots(free), 3).stream()
                .map(Slot::startsAt)
                .toList();
    }

    private static List<Slot> slots(String... free) {
        return Stream.of(free)
                .map(start -> new Slot(israel(start), StaffId.random(), "מיכל"))
                .toList();
    }
}
