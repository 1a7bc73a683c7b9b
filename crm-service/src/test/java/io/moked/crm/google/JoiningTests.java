package io.moked.crm.google;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What somebody books in the moment in which a calendar is connected. */
class JoiningTests extends GoogleStory {

    private static final String WAITING =
            "select pid::text from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";

    @Test
    void isToldToGoogleThoughItWasBookedBeforeTheCalendarWasThere() throws Exception {
        var start = israel("2026-09-02T10:00");
        var back = consented(michal, "allow");
        var connected = here(() -> {
            tryToBook(michal, start, Duration.ofMinutes(30));
            var connecting = CompletableFuture.supplyAsync(() -> finish(back));
            eventually(
                    () -> assertThat(connecting.isDone() || !rows.list(WAITING).isEmpty())
                            .isTrue());
            return connecting;
        });
        assertThat(connected.get().status()).isEqualTo(200);
        quiet();
        assertThat(google(michal).events()).hasSize(1);
    }
}
