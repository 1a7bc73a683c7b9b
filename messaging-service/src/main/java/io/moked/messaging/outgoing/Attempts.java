package io.moked.messaging.outgoing;

import io.moked.messaging.account.OwnAccounts;
import io.moked.messaging.business.Businesses;
import io.moked.messaging.template.Wording;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a message is attempted now. That it is attempted is committed before the carrier is asked, so that
 * whoever comes after a crash knows; and from one sender to one receiver one attempt is under way at a time, so that a
 * look-up cannot take one message for another.
 */
@Component
class Attempts {

    /** What to do with a message now. */
    sealed interface Step {

        /** Give it to the carrier. */
        record Attempt(Letter letter) implements Step {}

        /** Find out what came of an earlier attempt. */
        record FindOut() implements Step {}

        /** Wait for another message to the same receiver. */
        record Wait() implements Step {}

        /** Nothing any more. */
        record Nothing() implements Step {}
    }

    /** The business is not known here yet; its event is on its way. */
    static class BusinessNotKnownYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Messages messages;
    private final Businesses businesses;
    private final Wording wording;
    private final DeliveryReports reports;
    private final OutgoingSettings settings;
    private final OwnAccounts own;
    private final SendingLimits limits;
    private final Clock clock;

    Attempts(
            Messages messages,
            Businesses businesses,
            Wording wording,
            DeliveryReports reports,
            OutgoingSettings settings,
            OwnAccounts own,
            SendingLimits limits,
            Clock clock) {
        this.messages = messages;
        this.businesses = businesses;
        this.wording = wording;
        this.reports = reports;
        this.settings = settings;
        this.own = own;
        this.limits = limits;
        this.clock = clock;
    }

    /** Decides, and keeps the decision; nothing is to be done for a message that was erased. Needs the tenancy of all businesses. */
    @Transactional
    Step next(HandOver work) {
        return messages.lock(work.business(), work.message()).map(this::next).orElseGet(Step.Nothing::new);
    }

    private Step next(Message message) {
        if (message.progress().stage() == Stage.ATTEMPTED) {
            return new Step.FindOut();
        }
        if (message.progress().stage() != Stage.WAITING) {
            return new Step.Nothing();
        }
        if (message.withdrawn()) {
            reports.learn(message, null, Stage.WITHDRAWN, null);
            return new Step.Nothing();
        }
        if (!clock.instant().isBefore(message.expiresAt())) {
            reports.learn(message, null, Stage.FAILED, "expired");
            return new Step.Nothing();
        }
        return attempt(message);
    }

    private Step attempt(Message message) {
        var name = businesses.nameOf(message.business()).orElseThrow(BusinessNotKnownYet::new);
        var sender = own.senderOf(message.business()).orElseGet(() -> settings.senderOf(message.business()));
        if (messages.isUnderWay(message.channel(), sender, message.to())) {
            return new Step.Wait();
        }
        var limit = limits.exceededBy(message);
        if (limit.isPresent()) {
            reports.learn(message, null, Stage.FAILED, limit.get());
            return new Step.Nothing();
        }
        messages.store(message.with(message.progress().attempted(sender, clock.instant())));
        return new Step.Attempt(new Letter(
                message.id(),
                message.business(),
                message.channel(),
                sender,
                message.to(),
                wording.of(message.content(), name)));
    }
}
