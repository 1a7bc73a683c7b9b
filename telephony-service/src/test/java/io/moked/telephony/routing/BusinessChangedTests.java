package io.moked.telephony.routing;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.telephony.Businesses;
import io.moked.telephony.RecordingArchive;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class BusinessChangedTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    World.Stories stories;

    @Autowired
    Lines lines;

    @Test
    void takesTheHighestVersionHoweverOftenAndInWhateverOrderTheyArrive() {
        var old = Businesses.clinic().changed(1, NOW);
        var recent = old.named("מרפאת חיוכים החדשה").withoutReception().changed(2, NOW.plusSeconds(1));

        stories.publishAgainAndAgain(recent.changed());
        stories.publishAgainAndAgain(old.changed());
        barrier();

        assertThat(stories.rows(
                        "select name from business where business_id = ?",
                        old.id().value()))
                .containsExactly("מרפאת חיוכים החדשה");
        assertThat(stories.rows(
                        "select handoff_phone from business where business_id = ?",
                        old.id().value()))
                .containsExactly("null");
        assertThat(stories.rows(
                        "select version from business where business_id = ?",
                        old.id().value()))
                .containsExactly("2");
    }

    @Test
    void givesUpANumberTheBusinessNoLongerHas() {
        var clinic = stories.clinic();

        stories.probe()
                .publish(clinic.withNumber(World.freshNumber()).changed(2, NOW).changed());

        eventually(() -> assertThat(lines.businessOf(clinic.number(), RecordingArchive.ACCOUNT))
                .isEmpty());
    }

    @Test
    void followsANumberThatMovesInWhateverOrderTheBusinessesTell() {
        var number = World.freshNumber();
        var before = Businesses.clinic().withNumber(number).changed(1, NOW);
        var without = before.withNumber(null).changed(2, NOW.plusSeconds(1));
        var after = Businesses.clinic().withNumber(number).changed(7, NOW.plusSeconds(2));

        for (var order : List.of(List.of(before, after, without), List.of(after, before, without))) {
            order.forEach(change -> stories.probe().publish(change.changed()));
            barrier();
            assertThat(lines.businessOf(number, RecordingArchive.ACCOUNT)).contains(after.id());
        }
        assertThat(stories.rows("select business_id from number_claim where number = ?", number.e164()))
                .containsExactly(after.id().toString());
    }

    /** Events of different keys may be on different partitions: one business on each is known when all before are. */
    private void barrier() {
        for (int i = 0; i < 12; i++) {
            stories.clinic();
        }
    }
}
