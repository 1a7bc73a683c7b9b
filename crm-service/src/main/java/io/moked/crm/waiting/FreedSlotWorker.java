package io.moked.crm.waiting;

import io.moked.chassis.work.Worker;
import org.springframework.stereotype.Component;

/** Offers what became free, in one transaction. */
@Component
class FreedSlotWorker implements Worker<FreedSlot> {

    private static final int ATTEMPTS = 10;

    /** Each holds a connection while it looks through all who wait; the phone needs the others. */
    private static final int AT_ONCE = 2;

    private final Offering offering;

    FreedSlotWorker(Offering offering) {
        this.offering = offering;
    }

    @Override
    public Class<FreedSlot> work() {
        return FreedSlot.class;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Runnable perform(FreedSlot freed, int attempt) {
        return () -> offering.offer(freed);
    }

    /** The time stays free for whoever asks. */
    @Override
    public void giveUp(FreedSlot freed, Throwable lastFailure) {}
}
