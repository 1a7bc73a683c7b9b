package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts to guess something, by all instances together. Each counts before it is looked at, so that many at once gain
 * nothing; past a number of free ones the next must wait twice as long as the last, up to a quarter of an hour.
 */
@Repository
public class Attempts {

    private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(15).toSeconds();

    private final JdbcClient jdbc;

    /** Whatever becomes of the request: what it tried it has tried. */
    private final TransactionTemplate apart;

    Attempts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A name for whose attempts these are, from which nobody learns who it is. */
    public static String subject(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets them: they were none to guess. */
    public void forgive(String subject) {
        jdbc.sql("delete from login_throttle where subject = ?").param(subject).update();
    }

    /** Takes one back that was none to guess. */
    public void takeBack(String subject) {
        apart.executeWithoutResult(transaction -> jdbc.sql(
                        "update login_throttle set failures = failures - 1, blocked_until = now() where subject = ?")
                .param(subject)
                .update());
    }

    /**
     * Counts one more.
     *
     * @param free how many there may be before the first wait
     * @throws Problem {@code too-many-requests}, if it is too early for one
     */
    public void count(String subject, int free) {
        var counted = Objects.requireNonNull(apart.execute(transaction -> jdbc.sql("""
                insert into login_throttle as known (subject, failures, blocked_until, failed_at)
                values (:subject, 1, now(), now())
                on conflict (subject) do update set
                    failures = case when known.failed_at < now() - interval '1 day' then 1 else known.failures + 1 end,
                    blocked_until = now() + make_interval(secs => case
                        when known.failed_at < now() - interval '1 day' or known.failures + 1 < :free then 0
                        else least(:longest, power(2, least(known.failures + 1 - :free, 20))) end),
                    failed_at = now()
                where known.blocked_until <= now()""")
                .param("subject", subject)
                .param("free", free)
                .param("longest", LONGEST_SECONDS)
                .update()));
        if (counted == 0) {
            throw tooMany(subject);
        }
    }

    private Problem tooMany(String subject) {
        var seconds =
                jdbc.sql("""
                select greatest(1, ceil(extract(epoch from blocked_until - now()))) from login_throttle
                where subject = ?""").param(subject).query(Integer.class).optional().orElse(1);
        var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "This was tried too often.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return problem;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        jdbc.sql("delete from login_throttle where failed_at < now() - interval '2 days'")
                .update();
    }
}
