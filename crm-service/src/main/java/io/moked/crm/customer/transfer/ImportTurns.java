package io.moked.crm.customer.transfer;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets one table of a business be read at a time, and few of all: each may be large, and all of it is held meanwhile. */
@Component
class ImportTurns {

    private static final int AT_ONCE = 3;
    private static final int WAIT_SECONDS = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<BusinessId, Semaphore> own = new ConcurrentHashMap<>();

    /**
     * Reads a table when it is its turn.
     *
     * @throws Problem {@code too-many-requests} if it is not soon
     */
    <T> T take(BusinessId business, Supplier<T> reading) {
        return within(own.computeIfAbsent(business, first -> new Semaphore(1)), () -> within(turns, reading));
    }

    private static <T> T within(Semaphore places, Supplier<T> reading) {
        if (!isSoon(places)) {
            throw tooMany();
        }
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }

    private static boolean isSoon(Semaphore places) {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Problem tooMany() {
        var problem =
                new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Another table is being read already.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(WAIT_SECONDS));
        return problem;
    }
}
