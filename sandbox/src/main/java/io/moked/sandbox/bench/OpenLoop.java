package io.moked.sandbox.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Load at a fixed rate, whatever becomes of it: a slow answer delays no later request, and counts from when the request
 * was due.
 */
record OpenLoop(int perSecond, Duration length) {

    /** One request. */
    @FunctionalInterface
    interface Shot {
        /**
         * Does it.
         *
         * @param number counts from 0
         * @param due the {@link System#nanoTime} at which it was to begin
         */
        void fire(int number, long due) throws Exception;
    }

    /**
     * Fires all shots, and waits for the last.
     *
     * @throws IllegalStateException with the first failure
     */
    void run(Shot shot) {
        var failures = fire(shot);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%d of %d requests of the load failed, the first with: %s"
                            .formatted(failures.size(), shots(), failures.peek()),
                    failures.peek());
        }
    }

    /** Fires all shots, waits for the last, and tells what failed: for warming up, when the first may well come too late. */
    Queue<Exception> fire(Shot shot) {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < shots(); number++) {
                var due = begin + number * 1_000_000_000L / perSecond;
                for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                var current = number;
                threads.submit(() -> {
                    try {
                        shot.fire(current, due);
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
            }
        }
        return failures;
    }

    int shots() {
        return Math.toIntExact(perSecond * length.toSeconds());
    }
}
