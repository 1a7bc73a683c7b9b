package io.moked.ai.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class PhrasesTests extends AiTests {

    private static final SpeakingSettings SETTINGS =
            new SpeakingSettings("he-IL-Wavenet-A", Duration.ofSeconds(5), Duration.ofDays(14), 2, 2);

    /** Far ahead, so that the service's own tidying finds nothing old here. */
    private static final Instant THEN = Instant.parse("2120-01-01T10:00:00Z");

    private final BusinessId business = BusinessId.random();

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void forgetsWhatWasNotUsedForLong() {
        keep(1, THEN);
        keep(2, THEN);
        at(THEN.plus(Duration.ofDays(10))).forget();
        assertThat(kept()).containsExactly(1, 2);
        use(2, THEN.plus(Duration.ofDays(10)));
        at(THEN.plus(Duration.ofDays(15))).forget();
        assertThat(kept()).containsExactly(2);
    }

    @Test
    void keepsTheNewestOnlyAndWhatMayStillBePlayed() {
        IntStream.rangeClosed(1, 4).forEach(place -> keep(place, THEN.plus(Duration.ofMinutes(place))));
        at(THEN.plus(Duration.ofMinutes(50))).forget();
        assertThat(kept()).containsExactly(1, 2, 3, 4);
        at(THEN.plus(Duration.ofHours(2))).forget();
        assertThat(kept()).containsExactly(3, 4);
    }

    @Test
    void keepsAPhraseOnce() {
        keep(1, THEN);
        keep(1, THEN.plus(Duration.ofDays(10)));
        at(THEN.plus(Duration.ofDays(20))).forget();
        assertThat(kept()).containsExactly(1);
    }

    private void keep(int phrase, Instant now) {
        Tenancy.as(business, () -> {
            at(now).keep(business, new byte[] {(byte) phrase}, new byte[] {1});
            return true;
        });
    }

    private void use(int phrase, Instant now) {
        assertThat(Tenancy.as(business, () -> at(now).find(new byte[] {(byte) phrase})))
                .isPresent();
    }

    private Phrases at(Instant now) {
        return new Phrases(jdbc, transactions, SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Integer> kept() {
        return Tenancy.as(
                business,
                () -> transaction.execute(
                        status -> jdbc.sql("select hash from phrase order by hash").query(byte[].class).list().stream()
                                .map(hash -> (int) hash[0])
                                .toList()));
    }
}
