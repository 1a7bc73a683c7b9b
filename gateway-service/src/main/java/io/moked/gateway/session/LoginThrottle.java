package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Each attempt counts before it is looked at, so that many at once gain nothing; past a number of
 * free ones the next must wait twice as long as the last, up to a quarter of an hour. Who has no account is slowed down
 * just the same. A success forgives the account, and takes itself off the address, which others may share. Attempts from
 * a browser that is known for the account are counted by themselves, and all such browsers of an account together, so
 * that nobody who kept many of them guesses with each; one that has to wait takes nothing from the others.
 */
@Component
class LoginThrottle {

    private static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_DEVICES = 20;
    private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(15).toSeconds();

    private final JdbcClient jdbc;
    private final Devices devices;
    private final ClientAddress addresses;

    LoginThrottle(JdbcClient jdbc, Devices devices, ClientAddress addresses) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.addresses = addresses;
    }

    /**
     * Counts an attempt.
     *
     * @throws Problem {@code too-many-requests}, if it is too early for one
     */
    void attempt(String account, HttpServletRequest request) {
        var device = devices.of(request, account);
        if (device.isPresent()) {
            count(ofDevice(device.get()), OF_ACCOUNT);
            count(ofDevices(account), OF_DEVICES);
            return;
        }
        count(ofAddress(request), OF_ADDRESS);
        count(ofAccount(account), OF_ACCOUNT);
    }

    /** The attempt was none to guess. */
    void succeeded(String account, HttpServletRequest request) {
        var device = devices.of(request, account);
        forgive(device.map(LoginThrottle::ofDevice).orElseGet(() -> ofAccount(account)));
        device.ifPresent(known -> forgive(ofDevices(account)));
        if (device.isEmpty()) {
            jdbc.sql("update login_throttle set failures = failures - 1, blocked_until = now() where subject = ?")
                    .param(ofAddress(request))
                    .update();
        }
    }

    private void forgive(String subject) {
        jdbc.sql("delete from login_throttle where subject = ?").param(subject).update();
    }

    private void count(String subject, int free) {
        var counted = jdbc.sql("""
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
                .update();
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

    @Scheduled(fixedDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forget() {
        jdbc.sql("delete from login_throttle where failed_at < now() - interval '2 days'")
                .update();
    }

    static String ofAccount(String email) {
        return hash("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String ofDevices(String email) {
        return hash("devices " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String ofDevice(String device) {
        return hash("device " + device);
    }

    private String ofAddress(HttpServletRequest request) {
        return hash("address " + addresses.networkOf(request));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
