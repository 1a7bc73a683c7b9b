package io.moked.chassis.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.inbox.EventJson;
import io.moked.chassis.inbox.UnreadableEvent;
import io.moked.chassis.notification.Notifications;
import io.moked.chassis.outbox.Trace;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the noted work, each row on a virtual thread of its own, as many at once as set. A row is leased for seconds and
 * the lease is renewed while the work goes on, so the work of an instance that died is soon taken over.
 */
@Component
class WorkRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);
    private static final int LOOK_MILLIS = 1000;

    private final Map<String, Worker<?>> workers = new LinkedHashMap<>();
    private final WorkRows rows;
    private final EventJson json;
    private final MeterRegistry meters;
    private final Trace trace;
    private final TransactionTemplate transaction;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    WorkRunner(
            List<Worker<?>> workers,
            WorkRows rows,
            EventJson json,
            MeterRegistry meters,
            Trace trace,
            PlatformTransactionManager transactions,
            Notifications notifications,
            @org.springframework.beans.factory.annotation.Value("${moked.work.concurrency:64}") int concurrency) {
        workers.forEach(worker -> this.workers.put(worker.work().getSimpleName(), worker));
        this.rows = rows;
        this.json = json;
        this.meters = meters;
        this.trace = trace;
        this.transaction = new TransactionTemplate(transactions);
        this.places = new Semaphore(concurrency);
        notifications.subscribe(Work.SUBJECT, nothing -> bell.release());
    }

    @Override
    public void start() {
        running = true;
        if (!workers.isEmpty()) {
            Thread.ofVirtual().name("work-runner").start(this::run);
            Thread.ofVirtual().name("work-leases").start(this::renew);
        }
    }

    private void run() {
        while (running) {
            try {
                var free = places.availablePermits();
                var claimed = free == 0 ? List.<WorkRow>of() : rows.claim(workers.keySet(), free);
                claimed.forEach(this::begin);
                if (claimed.isEmpty() || free == 0) {
                    if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                }
            } catch (DataAccessException | TransactionException e) {
                log.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("Work cannot be claimed now");
                pause(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void renew() {
        while (running) {
            pause(WorkRows.LEASE_MILLIS / 3);
            try {
                rows.renew(underWay);
            } catch (DataAccessException | TransactionException e) {
                log.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("Leases cannot be renewed now");
            }
        }
    }

    private void begin(WorkRow row) {
        places.acquireUninterruptibly();
        underWay.add(row.id());
        Thread.ofVirtual().name("work-" + row.kind()).start(() -> {
            try {
                Tenancy.as(
                        new BusinessId(row.business()),
                        () -> row.cause().isEmpty() ? traced(row) : Trace.causedBy(row.cause(), () -> traced(row)));
            } finally {
                underWay.remove(row.id());
                places.release();
                bell.release();
            }
        });
    }

    private boolean traced(WorkRow row) {
        return trace.continuing(row.traceParent(), "work " + row.kind(), () -> attempt(row));
    }

    @SuppressWarnings("unchecked")
    private boolean attempt(WorkRow row) {
        var worker = (Worker<Object>) java.util.Objects.requireNonNull(workers.get(row.kind()));
        var sample = io.micrometer.core.instrument.Timer.start(meters);
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

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
