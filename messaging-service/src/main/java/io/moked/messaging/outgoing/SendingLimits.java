package io.moked.messaging.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.messaging.account.OwnAccounts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How much is sent in the name of a business: to one number in a day, and, by the account of the platform, whose numbers
 * others send from too, in an hour. Some that are attempted at the same moment may come on top of it.
 */
@Component
class SendingLimits {

    private static final Logger log = LoggerFactory.getLogger(SendingLimits.class);

    private final Messages messages;
    private final OwnAccounts own;
    private final OutgoingSettings settings;
    private final MeterRegistry meters;

    SendingLimits(Messages messages, OwnAccounts own, OutgoingSettings settings, MeterRegistry meters) {
        this.messages = messages;
        this.own = own;
        this.settings = settings;
        this.meters = meters;
    }

    /** The code of the limit that a message would exceed. */
    Optional<String> exceededBy(Message message) {
        var business = message.business();
        if (messages.toNumberInADay(business, message.to()) >= settings.mostADay()) {
            return refused("too-many");
        }
        if (own.senderOf(business).isEmpty() && messages.inAnHour(business) >= settings.mostAnHour()) {
            return refused("too-many-an-hour");
        }
        return Optional.empty();
    }

    private Optional<String> refused(String reason) {
        meters.counter("moked.messages.refused", "reason", reason).increment();
        log.atWarn().addKeyValue("reason", reason).log("A message is not sent");
        return Optional.of(reason);
    }
}
