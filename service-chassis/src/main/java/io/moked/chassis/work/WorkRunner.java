package io.moked.chassis.work;

import io.moked.chassis.notification.Notifications;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does the noted work, each row on a virtual thread of its own, as many at once as set. A row is leased for seconds and
 * the lease is renewed while the work goes on, so the work of an instance that died is soon taken over.
 */
@Component
class WorkRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);
    private static final int LOOK_MILLIS = 1000;

    private final Attempts attempts;
    private final WorkRows rows;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places;
    private final Map<UUID, String> underWay = new ConcurrentHashMap<>();
    private final Map<String, Integer> kinds;
    private volatile boolean running;

    WorkRunner(
            Attempts attempts,
            WorkRows rows,
            Notifications notifications,
            @org.springframework.beans.factory.annotation.Value("${moked.work.concurrency:64}") int concurrency) {
        this.attempts = attempts;
        this.rows = rows;
        this.places = new Semaphore(concurrency);
        this.kinds = attempts.kinds();
        notifications.subscribe(Work.SUBJECT, nothing -> bell.release());
    }

    @Override
    public void start() {
        running = true;
        if (!kinds.isEmpty()) {
            Thread.ofVirtual().name("work-runner").start(this::run);
            Thread.ofVirtual().name("work-leases").start(this::renew);
        }
    }

    private void run() {
        while (running) {
            try {
                var free = places.availablePermits();
                var claimed = free == 0 ? List.<WorkRow>of() : claim(free);
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

    /** Kinds that are bounded are claimed after the others, each as many as may still begin. */
    private List<WorkRow> claim(int free) {
        var unbounded = kinds.keySet().stream()
                .filter(kind -> kinds.getOrDefault(kind, 0) == Integer.MAX_VALUE)
                .toList();
        var claimed = new ArrayList<>(rows.claim(unbounded, free));
        kinds.forEach((kind, most) -> {
            var room = Math.min(free - claimed.size(), most - Collections.frequency(underWay.values(), kind));
            if (most < Integer.MAX_VALUE && room > 0) {
                claimed.addAll(rows.claim(List.of(kind), room));
            }
        });
        return claimed;
    }

    private void renew() {
        while (running) {
            pause(WorkRows.LEASE_MILLIS / 3);
            try {
                rows.renew(underWay.keySet());
            } catch (DataAccessException | TransactionException e) {
                log.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("Leases cannot be renewed now");
            }
        }
    }

    private void begin(WorkRow row) {
        places.acquireUninterruptibly();
        underWay.put(row.id(), row.kind());
        Thread.ofVirtual().name("work-" + row.kind()).start(() -> {
            try {
                attempts.attempt(row);
            } finally {
                underWay.remove(row.id());
                places.release();
                bell.release();
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
