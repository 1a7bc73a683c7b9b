package io.moked.ai.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChecksTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void readsIsraelsClockOnBothSidesOfItsChange() throws Exception {
        assertThat(Checks.moment("2026-03-26", "15:00", NOW, 366)).isEqualTo(Instant.parse("2026-03-26T13:00:00Z"));
        assertThat(Checks.moment("2026-03-27", "15:00", NOW, 366)).isEqualTo(Instant.parse("2026-03-27T12:00:00Z"));
        assertThat(Checks.moment("2026-10-25", "01:30", NOW, 366)).isEqualTo(Instant.parse("2026-10-24T22:30:00Z"));
    }

    @Test
    void refusesAnHourThatTheClockLeavesOut() {
        assertThatThrownBy(() -> Checks.moment("2026-03-27", "02:30", NOW, 366)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesThePastAndTheFarFuture() {
        assertThatThrownBy(() -> Checks.moment("2026-03-01", "10:00", NOW, 366)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Checks.moment("2027-03-03", "10:00", NOW, 366)).isInstanceOf(Refused.class);
    }
}
