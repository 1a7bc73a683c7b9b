package io.moked.messaging.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.messaging.business.Businesses;
import io.moked.messaging.template.Wording;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is learnt of messages, from whomever and in any order, and what follows: others are told, and an SMS is sent
 * where WhatsApp could not deliver.
 */
@Component
public class DeliveryReports {

    /** What a report met. */
    public enum Reception {
        /** A message it is about. */
        KNOWN,
        /** No such message, or one that the carrier knows by another identifier. */
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(DeliveryReports.class);

    private final Messages messages;
    private final MessageRequests requests;
    private final Carrier carrier;
    private final Businesses businesses;
    private final Wording wording;
    private final Events events;
    private final Clock clock;
    private final MeterRegistry meters;

    DeliveryReports(
            Messages messages,
            MessageRequests requests,
            Carrier carrier,
            Businesses businesses,
            Wording wording,
            Events events,
            Clock clock,
            MeterRegistry meters) {
        this.messages = messages;
        this.requests = requests;
        this.carrier = carrier;
        this.businesses = businesses;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes a report of the carrier. It may come before the carrier's answer to our request, and is then the first to
     * tell its identifier.
     */
    @Transactional
    public Reception take(BusinessId business, MessageId id, String sid, Stage stage, @Nullable String errorCode) {
        var message = messages.lock(business, id);
        if (message.isEmpty() || message.get().progress().contradicts(sid)) {
            return Reception.UNKNOWN;
        }
        learn(message.get(), sid, stage, errorCode);
        return Reception.KNOWN;
    }

    /** Keeps what was learnt of a locked message. */
    @Transactional(propagation = Propagation.MANDATORY)
    void learn(Message message, @Nullable String sid, Stage stage, @Nullable String errorCode) {
        var next = message.with(message.progress().reported(sid, stage, errorCode));
        messages.store(next);
        if (next.progress().version() > message.progress().version()) {
            tell(next);
        }
        if (next.progress().stage() != message.progress().stage()) {
            followUp(next);
        }
    }

    private void followUp(Message message) {
        var stage = message.progress().stage();
        meters.counter(
                        "moked.messages",
                        "channel",
                        message.channel().name().toLowerCase(Locale.ROOT),
                        "stage",
                        stage.name().toLowerCase(Locale.ROOT))
                .increment();
        if (stage == Stage.UNKNOWN) {
            log.atError()
                    .addKeyValue("business", message.business())
                    .addKeyValue("message", message.id())
                    .addKeyValue("channel", message.channel())
                    .log("Whether the carrier took a message could not be found out; a person must look");
        }
        if (message.channel() == Channel.WHATSAPP) {
            if (stage.hasArrived()) {
                messages.withdraw(message.business(), message.origin(), Channel.SMS);
            } else if (stage.isFailure()
                    && !message.withdrawn()
                    && clock.instant().isBefore(message.expiresAt())
                    && carrier.smsMayArrive(message.progress().errorCode())) {
                requests.requestBySms(message);
            }
        }
    }

    private void tell(Message message) {
        var progress = message.progress();
        progress.stage()
                .told()
                .ifPresent(state -> events.publish(new MessageStatus(
                        message.id(),
                        progress.version(),
                        message.business(),
                        message.to(),
                        message.channel(),
                        state,
                        progress.errorCode(),
                        clock.instant(),
                        text(message))));
    }

    /** What was withdrawn may be so because somebody is forgotten. */
    private @Nullable String text(Message message) {
        return Optional.of(message.business())
                .filter(business -> !message.withdrawn())
                .flatMap(businesses::nameOf)
                .map(name -> wording.of(message.content(), name).withoutLinks())
                .orElse(null);
    }
}
