package io.moked.crm.waiting;

import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends offers that nobody answered. */
@Component
class OfferLapseWorker implements Worker<OfferLapse> {

    private static final Duration LATER = Duration.ofMinutes(5);

    private final Answers answers;
    private final Work work;

    OfferLapseWorker(Answers answers, Work work) {
        this.answers = answers;
        this.work = work;
    }

    @Override
    public Class<OfferLapse> work() {
        return OfferLapse.class;
    }

    @Override
    public Runnable perform(OfferLapse lapse, int attempt) {
        return () -> answers.lapse(lapse);
    }

    /** Whoever was offered it must be able to wait on, and the next to be asked. */
    @Override
    public void giveUp(OfferLapse lapse, Throwable lastFailure) {
        work.note(lapse.slot().business(), UUID.randomUUID().toString(), lapse, LATER);
    }
}
