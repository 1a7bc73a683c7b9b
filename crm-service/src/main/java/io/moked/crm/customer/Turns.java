package io.moked.crm.customer;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Lets one large thing of a business be done at a time, and few of all: each takes memory, or the database, for a while. */
public final class Turns {

    private final Semaphore turns;
    private final Duration patience;
    private final Map<BusinessId, Semaphore> own = new ConcurrentHashMap<>();

    /**
     * Of one kind of thing.
     *
     * @param atOnce of all businesses
     * @param patience how long one waits for a turn
     */
    public Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce);
        this.patience = patience;
    }

    /**
     * Does it when it is its turn.
     *
     * @throws Problem {@code too-many-requests} if it is not soon
     */
    public <T> T take(BusinessId business, Supplier<T> reading) {
        return within(own.computeIfAbsent(business, first -> new Semaphore(1)), () -> within(turns, reading));
    }

    private <T> T within(Semaphore places, Supplier<T> reading) {
        if (!isSoon(places)) {
            throw tooMany();
        }
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }

    private boolean isSoon(Semaphore places) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Problem tooMany() {
        var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Others are being read already.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(patience.toSeconds()));
        return problem;
    }
}
