package io.moked.chassis.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.event.UnreadableEvent;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.trace.Trace;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at leased work, in the tenancy of its business and as part of what caused it. The end of the work and its
 * effect are one transaction; a failure is postponed, after the last attempt given up.
 */
@Component
class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final Map<String, Worker<?>> workers = new LinkedHashMap<>();
    private final WorkRows rows;
    private final EventJson json;
    private final MeterRegistry meters;
    private final Trace trace;
    private final TransactionTemplate transaction;

    Attempts(
            List<Worker<?>> workers,
            WorkRows rows,
            EventJson json,
            MeterRegistry meters,
            Trace trace,
            PlatformTransactionManager transactions) {
        workers.forEach(worker -> this.workers.put(worker.work().getSimpleName(), worker));
        this.rows = rows;
        this.json = json;
        this.meters = meters;
        this.trace = trace;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The kinds of work that somebody does here, each with how many may be done at once. */
    Map<String, Integer> kinds() {
        return workers.values().stream()
                .collect(Collectors.toUnmodifiableMap(worker -> worker.work().getSimpleName(), Worker::atOnce));
    }

    /** Attempts it, whatever comes of it. */
    void attempt(WorkRow row) {
        Tenancy.as(
                new BusinessId(row.business()),
                () -> row.cause().isEmpty() ? traced(row) : Trace.causedBy(row.cause(), () -> traced(row)));
    }

    private boolean traced(WorkRow row) {
        return trace.continuing(row.traceParent(), "work " + row.kind(), () -> once(row));
    }

    @SuppressWarnings("unchecked")
    private boolean once(WorkRow row) {
        var worker = (Worker<Object>) Objects.requireNonNull(workers.get(row.kind()));
        var sample = Timer.start(meters);
        var outcome = "done";
        try {
            var work = json.read(row.payload().getBytes(StandardCharsets.UTF_8), worker.work());
            try {
                if (row.attempt() > worker.attempts()) {
                    throw new IllegalStateException("every attempt ended with its instance");
                }
                var effect = worker.perform(work, row.attempt());
                transaction.executeWithoutResult(status -> {
                    rows.done(row);
                    effect.run();
                });
            } catch (LeaseLost e) {
                outcome = "lease-lost";
            } catch (Exception | LinkageError | StackOverflowError e) {
                outcome = "failed";
                failed(row, worker, work, e);
            }
        } catch (UnreadableEvent e) {
            outcome = "failed";
            log.atError()
                    .addKeyValue("kind", row.kind())
                    .addKeyValue("work", row.id())
                    .log("Work cannot be read and is given up");
            transaction.executeWithoutResult(status -> rows.givenUp(row, e));
        } catch (RuntimeException e) {
            outcome = "failed";
            log.atError()
                    .addKeyValue("kind", row.kind())
                    .addKeyValue("work", row.id())
                    .addKeyValue("reason", e.getClass().getName())
                    .log("The outcome of work cannot be stored; its lease will expire");
        } finally {
            sample.stop(meters.timer("moked.work", "kind", row.kind(), "outcome", outcome));
        }
        return true;
    }

    private void failed(WorkRow row, Worker<Object> worker, Object work, Throwable failure) {
        var last = row.attempt() >= worker.attempts();
        log.atWarn()
                .addKeyValue("kind", row.kind())
                .addKeyValue("work", row.id())
                .addKeyValue("attempt", row.attempt())
                .addKeyValue("reason", failure.getClass().getName())
                .log(last ? "Work is given up" : "Work failed and will be attempted again");
        log.atDebug().setCause(failure).log("Work failed");
        transaction.executeWithoutResult(status -> {
            if (last) {
                rows.givenUp(row, failure);
                worker.giveUp(work, failure);
            } else {
                rows.postpone(row, failure);
            }
        });
    }
}
