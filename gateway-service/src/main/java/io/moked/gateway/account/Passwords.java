package io.moked.gateway.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.secret.Secret;
import java.text.Normalizer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, at what OWASP's Password Storage Cheat Sheet asks for (19 MiB, two passes). Only as
 * many at a time as there are processors, since each takes that memory.
 */
@Component
public class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Counter checked;
    private final Secret decoy;

    Passwords(MeterRegistry meters) {
        this.checked = meters.counter("moked.passwords.checked");
        this.decoy = new Secret(hash(UUID.randomUUID().toString()));
    }

    /**
     * Whether this is the password. The work is the same when there is none to compare with, so that its duration does
     * not tell who has an account.
     */
    public boolean matches(String password, @Nullable Secret hash) {
        var compared = hash == null ? decoy : hash;
        var same = inTurn(() -> argon2.matches(normal(password), compared.value()));
        checked.increment();
        return same && hash != null;
    }

    /** What is stored of a password. */
    public String hash(String password) {
        return inTurn(() -> java.util.Objects.requireNonNull(argon2.encode(normal(password))));
    }

    /** Keyboards write the same letters in several ways. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Too many log in just now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
