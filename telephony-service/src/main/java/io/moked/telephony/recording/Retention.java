package io.moked.telephony.recording;

import io.moked.chassis.tenancy.Tenancy;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes recordings that their business has kept for as long as it wants. The object goes first and its row after it,
 * so that one whose deletion broke off is found again. Any instance may do it at any time.
 */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EncryptedRecordings store;
    private final Recordings recordings;
    private final RecordingSettings settings;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            EncryptedRecordings store,
            Recordings recordings,
            RecordingSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
        this.recordings = recordings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void deleteWhatIsOver() {
        Tenancy.asAll(() -> {
            var over = over();
            while (!over.isEmpty() && delete(over)) {
                over = over();
            }
            return true;
        });
    }

    private List<UUID> over() {
        return transaction.execute(status -> jdbc.sql("""
                        select recording.id from recording left join business using (business_id)
                        where recording.stored_at < cast(:now as timestamptz) - case when recording.kept
                            then coalesce(business.keep_recordings_days, :usual) * interval '1 day'
                            else interval '1 hour' end
                        order by recording.stored_at limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("usual", settings.keepDays())
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list());
    }

    /** False if the store is away: what is left is deleted another time. */
    private boolean delete(List<UUID> over) {
        try {
            for (var recording : over) {
                store.delete(recording);
                transaction.executeWithoutResult(status -> recordings.forget(recording));
            }
            return true;
        } catch (IOException e) {
            log.atWarn().addKeyValue("reason", e.getClass().getName()).log("Recordings cannot be deleted now");
            return false;
        }
    }
}
