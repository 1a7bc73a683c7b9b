package io.moked.messaging.outgoing;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.work.Work;
import io.moked.chassis.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out whether the carrier took a message. It did if it has exactly one message from this sender to this receiver
 * that was made since the attempt and is no other message of ours; see {@code docs/adr/0004-one-attempt-per-message.md}.
 * If the carrier shows none, that proves nothing, so the message is never sent again.
 */
@Component
class LookUpWorker implements Worker<LookUp> {

    static final String UNKNOWN = "unknown";

    /** How far the carrier's clock may be behind ours. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final Messages messages;
    private final Carrier carrier;
    private final DeliveryReports reports;
    private final Work work;
    private final OutgoingSettings settings;
    private final TransactionTemplate transaction;

    LookUpWorker(
            Messages messages,
            Carrier carrier,
            DeliveryReports reports,
            Work work,
            OutgoingSettings settings,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.carrier = carrier;
        this.reports = reports;
        this.work = work;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public Class<LookUp> work() {
        return LookUp.class;
    }

    /** While the carrier cannot be asked: about a quarter of an hour. */
    @Override
    public int attempts() {
        return 22;
    }

    @Override
    public Runnable perform(LookUp lookUp, int attempt) throws Carrier.Unreachable {
        var message = transaction.execute(status -> unclear(lookUp));
        if (message.isEmpty()) {
            return () -> {};
        }
        var found = find(message.get());
        return () -> unclear(lookUp).ifPresent(still -> settle(lookUp, still, found));
    }

    private Optional<Message> unclear(LookUp lookUp) {
        return messages.lock(lookUp.business(), lookUp.message())
                .filter(message -> message.progress().stage() == Stage.ATTEMPTED);
    }

    private List<Carrier.Trace> find(Message message) throws Carrier.Unreachable {
        var sender = Objects.requireNonNull(message.progress().sender());
        Instant since = Objects.requireNonNull(message.progress().attemptedAt()).minus(CLOCK_SKEW);
        var recent = carrier.taken(message.business(), message.channel(), sender, message.to()).stream()
                .filter(trace -> !trace.createdAt().isBefore(since))
                .toList();
        var sids = recent.stream().map(Carrier.Trace::sid).toList();
        var others = Tenancy.asAll(() -> transaction.execute(status -> messages.known(sids)));
        return recent.stream().filter(trace -> !others.contains(trace.sid())).toList();
    }

    private void settle(LookUp lookUp, Message message, List<Carrier.Trace> found) {
        if (found.size() == 1) {
            var trace = found.getFirst();
            reports.learn(message, trace.sid(), trace.stage(), trace.errorCode());
        } else if (lookUp.number() < settings.lookUps().size()) {
            var next = new LookUp(lookUp.business(), lookUp.message(), lookUp.number() + 1);
            work.note(next.business(), next.key(), next, settings.lookUps().get(lookUp.number()));
        } else {
            reports.learn(message, null, Stage.UNKNOWN, UNKNOWN);
        }
    }

    @Override
    public void giveUp(LookUp lookUp, Throwable lastFailure) {
        unclear(lookUp).ifPresent(message -> reports.learn(message, null, Stage.UNKNOWN, UNKNOWN));
    }
}
