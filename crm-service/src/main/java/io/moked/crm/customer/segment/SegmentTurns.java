package io.moked.crm.customer.segment;

import io.moked.chassis.problem.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets few questions about segments be asked at once, since each may look at every customer of a business: the
 * telephone books over the same connections to the database. To be asked for outside a transaction, which would hold one
 * while it waits.
 */
@Component
public class SegmentTurns {

    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * Asks when it is its turn.
     *
     * @throws Problem {@code too-many-requests} if it is not soon, {@code invalid} if the answer takes too long
     */
    public <T> T take(Supplier<T> question) {
        if (!isSoon()) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Others are asking about segments.");
        }
        try {
            return question.get();
        } catch (QueryTimeoutException e) {
            throw Problem.invalid("groups", "segment.too-slow");
        } finally {
            turns.release();
        }
    }

    private boolean isSoon() {
        try {
            return turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
