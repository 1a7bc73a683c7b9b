package io.moked.ai.vendor;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls vendors, each behind a circuit breaker of its own and within a time limit. Nothing is repeated here. */
@Component
public class VendorCalls {

    private static final Logger log = LoggerFactory.getLogger(VendorCalls.class);

    private final CircuitBreakerRegistry breakers;
    /** Each call runs on a thread of its own, which takes the trace along. */
    private final ExecutorService threads = ContextExecutorService.wrap(
            Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build()::captureAll);

    VendorCalls(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    /**
     * Calls a vendor.
     *
     * @param vendor the name of its circuit breaker
     * @throws VendorUnavailable if there is no answer, for whatever reason
     */
    public <T> T call(String vendor, Duration limit, Callable<T> request) throws VendorUnavailable {
        if (limit.isZero()) {
            throw new VendorUnavailable(vendor);
        }
        Callable<T> limited =
                () -> TimeLimiter.of(limit).<T, Future<T>>executeFutureSupplier(() -> threads.submit(request));
        try {
            return breakers.circuitBreaker(vendor).executeCallable(limited);
        } catch (Exception e) {
            log.atWarn()
                    .addKeyValue("vendor", vendor)
                    .addKeyValue("reason", e.getClass().getName())
                    .log("A vendor did not answer");
            throw new VendorUnavailable(vendor, e);
        }
    }
}
