package io.moked.ai.speaking;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Phrases that were synthesised, by the hash of voice and words. Neither for ever nor without number. */
@Component
class Phrases {

    private static final Duration PLAYED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SpeakingSettings settings;
    private final Clock clock;

    Phrases(JdbcClient jdbc, PlatformTransactionManager transactions, SpeakingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** Audio among the phrases of the current tenancy. */
    Optional<byte[]> find(byte[] hash) {
        return transaction.execute(status -> jdbc.sql("update phrase set used_at = ? where hash = ? returning audio")
                .params(now(), hash)
                .query(byte[].class)
                .optional());
    }

    void keep(BusinessId business, byte[] hash, byte[] audio) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        insert into phrase (business_id, hash, audio, used_at) values (?, ?, ?, ?)
                        on conflict (business_id, hash) do update set used_at = excluded.used_at""").params(business.value(), hash, audio, now()).update());
    }

    /** What was used within the hour may still be played. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql("""
                        delete from phrase where used_at < :played and (
                            used_at < :unused
                            or (business_id, hash) in (
                                select business_id, hash from (
                                    select business_id, hash,
                                        row_number() over (partition by business_id order by used_at desc) as place
                                    from phrase) ranked
                                where place > :most))""")
                .param("played", before(PLAYED))
                .param("unused", before(settings.keep()))
                .param("most", settings.most())
                .update()));
    }

    private Timestamp now() {
        return before(Duration.ZERO);
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }
}
