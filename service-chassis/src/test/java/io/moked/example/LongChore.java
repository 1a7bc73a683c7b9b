package io.moked.example;

import io.moked.chassis.work.Worker;
import io.moked.events.BusinessId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Work of long breath, of which two are done at once: each waits until it is let go. */
record LongChore(BusinessId business, String name) {

    /** Does long chores. */
    @Component
    static class LongChoreWorker implements Worker<LongChore> {

        static final Semaphore GO = new Semaphore(0);
        static final AtomicInteger UNDER_WAY = new AtomicInteger();
        static final AtomicInteger MOST = new AtomicInteger();

        private final Notes notes;

        LongChoreWorker(Notes notes) {
            this.notes = notes;
        }

        @Override
        public Class<LongChore> work() {
            return LongChore.class;
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public Runnable perform(LongChore chore, int attempt) throws Exception {
            MOST.accumulateAndGet(UNDER_WAY.incrementAndGet(), Math::max);
            try {
                GO.acquire();
            } finally {
                UNDER_WAY.decrementAndGet();
            }
            return () -> notes.add(chore.business(), "done " + chore.name());
        }

        @Override
        public void giveUp(LongChore chore, Throwable lastFailure) {
            notes.add(chore.business(), "given up " + chore.name());
        }
    }
}
