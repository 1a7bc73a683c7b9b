package io.moked.messaging.outgoing;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives messages to the carrier. Twilio has no idempotency key for this, so there is one request per message: only if
 * the carrier certainly did not take it is it given again, and where that is not certain, {@link LookUpWorker} finds out.
 */
@Component
class HandOverWorker implements Worker<HandOver> {

    private static final Logger log = LoggerFactory.getLogger(HandOverWorker.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Attempts attempts;
    private final Messages messages;
    private final Carrier carrier;
    private final DeliveryReports reports;
    private final Work work;
    private final OutgoingSettings settings;

    HandOverWorker(
            Attempts attempts,
            Messages messages,
            Carrier carrier,
            DeliveryReports reports,
            Work work,
            OutgoingSettings settings) {
        this.attempts = attempts;
        this.messages = messages;
        this.carrier = carrier;
        this.reports = reports;
        this.work = work;
        this.settings = settings;
    }

    @Override
    public Class<HandOver> work() {
        return HandOver.class;
    }

    /** Enough for a business' event to arrive minutes after the appointment's. */
    @Override
    public int attempts() {
        return 15;
    }

    @Override
    public Runnable perform(HandOver handOver, int attempt) {
        return switch (Tenancy.asAll(() -> attempts.next(handOver))) {
            case Attempts.Step.Attempt(var letter) -> {
                var outcome = carrier.take(letter);
                yield () -> keep(handOver, outcome);
            }
            case Attempts.Step.FindOut() -> () -> noteLookUp(handOver);
            case Attempts.Step.Wait() -> () -> noteAgain(handOver, TURN);
            case Attempts.Step.Nothing() -> () -> {};
        };
    }

    private void keep(HandOver handOver, CarrierAnswer outcome) {
        var message = messages.lock(handOver.business(), handOver.message()).orElseThrow();
        switch (outcome) {
            case CarrierAnswer.Taken(var sid, var stage) -> reports.learn(message, sid, stage, null);
            case CarrierAnswer.Refused(var code) -> reports.learn(message, null, Stage.FAILED, code);
            case CarrierAnswer.NotTaken(var reason) -> {
                log(handOver, reason, "The carrier did not take a message; it is given again later");
                messages.store(message.with(message.progress().notTaken()));
                noteAgain(handOver, pause(handOver.round()));
            }
            case CarrierAnswer.Unclear(var reason) -> {
                log(handOver, reason, "Whether the carrier took a message is unclear; it is looked up");
                noteLookUp(handOver);
            }
        }
    }

    @Override
    public void giveUp(HandOver handOver, Throwable lastFailure) {
        messages.lock(handOver.business(), handOver.message()).ifPresent(message -> {
            var wasAttempted = message.progress().stage() == Stage.ATTEMPTED;
            reports.learn(
                    message,
                    null,
                    wasAttempted ? Stage.UNKNOWN : Stage.FAILED,
                    wasAttempted ? LookUpWorker.UNKNOWN : "not-sent");
        });
    }

    private void noteAgain(HandOver handOver, Duration delay) {
        var next = handOver.again();
        work.note(next.business(), next.key(), next, delay);
    }

    private void noteLookUp(HandOver handOver) {
        var lookUp = new LookUp(handOver.business(), handOver.message(), 1);
        work.note(lookUp.business(), lookUp.key(), lookUp, settings.lookUps().getFirst());
    }

    private static Duration pause(int round) {
        var longest = TURN.toMillis() << Math.min(round, MOST_DOUBLINGS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private static void log(HandOver handOver, String reason, String text) {
        log.atWarn()
                .addKeyValue("business", handOver.business())
                .addKeyValue("message", handOver.message())
                .addKeyValue("reason", reason)
                .log(text);
    }
}
