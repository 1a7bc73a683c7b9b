package io.moked.messaging.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.messaging.template.Content;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where a message begins: asked for in the transaction of its cause, sent soon after. */
@Component
public class MessageRequests {

    private static final Logger log = LoggerFactory.getLogger(MessageRequests.class);

    private final Messages messages;
    private final Work work;
    private final OutgoingSettings settings;
    private final MeterRegistry meters;

    MessageRequests(Messages messages, Work work, OutgoingSettings settings, MeterRegistry meters) {
        this.messages = messages;
        this.work = work;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Asks for a message, by WhatsApp first. The same origin again has no effect.
     *
     * @param causedAt when its cause happened; a message is worth sending for a while after that only
     * @param latest when it makes no sense any more in any case
     */
    public void request(
            BusinessId business, Origin origin, PhoneNumber to, Content content, Instant causedAt, Instant latest) {
        var expiry = causedAt.plus(settings.lifetime());
        add(new Message(
                MessageId.random(),
                business,
                origin,
                Channel.WHATSAPP,
                to,
                content,
                expiry.isBefore(latest) ? expiry : latest,
                false,
                Progress.NONE));
    }

    /** Withdraws what older versions of the origin's appointment had to say and was not attempted yet. */
    public void withdrawBefore(BusinessId business, Origin origin) {
        messages.withdrawBefore(business, origin);
    }

    /** Says by SMS what WhatsApp could not. */
    void requestBySms(Message message) {
        add(new Message(
                MessageId.random(),
                message.business(),
                message.origin(),
                Channel.SMS,
                message.to(),
                message.content(),
                message.expiresAt(),
                false,
                Progress.NONE));
    }

    private void add(Message message) {
        if (!settings.writesTo(message.to())) {
            refused("country");
        } else if (messages.add(message)) {
            var handOver = new HandOver(message.business(), message.id(), 1);
            work.note(message.business(), handOver.key(), handOver);
        }
    }

    private void refused(String reason) {
        meters.counter("moked.messages.refused", "reason", reason).increment();
        log.atWarn().addKeyValue("reason", reason).log("A message is not sent");
    }
}
