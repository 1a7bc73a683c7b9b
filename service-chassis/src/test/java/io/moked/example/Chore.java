package io.moked.example;

import io.moked.chassis.work.Worker;
import io.moked.events.BusinessId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slow work: it fails as often as it is told, then leaves a note.
 *
 * @param waits whether it waits until it is let go
 */
record Chore(BusinessId business, String name, int failures, boolean waits) {

    /** Does chores. */
    @Component
    static class ChoreWorker implements Worker<Chore> {

        static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();
        static final Semaphore GO = new Semaphore(0);

        private final Notes notes;

        ChoreWorker(Notes notes) {
            this.notes = notes;
        }

        @Override
        public Class<Chore> work() {
            return Chore.class;
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Runnable perform(Chore chore, int attempt) throws Exception {
            ATTEMPTS.computeIfAbsent(chore.name(), name -> new AtomicInteger()).incrementAndGet();
            if (chore.waits() && attempt == 1) {
                GO.acquire();
            }
            if (attempt <= chore.failures()) {
                throw new java.io.IOException("not yet");
            }
            return () -> notes.add(chore.business(), "done " + chore.name() + " at attempt " + attempt);
        }

        @Override
        public void giveUp(Chore chore, Throwable lastFailure) {
            notes.add(chore.business(), "given up " + chore.name());
        }
    }
}
