package io.moked.events.message;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an outgoing message moved on. Its state never steps back.
 *
 * @param messageId the message
 * @param version counts the changes of this message from 1; take the highest
 * @param businessId the business in whose name it was sent
 * @param to the receiver
 * @param channel the way it went
 * @param state how far it came
 * @param errorCode the carrier's code, or {@code expired}, {@code unknown}, {@code not-sent}, {@code too-many},
 *     {@code too-many-an-hour} of our own; present for {@link State#UNDELIVERED} and {@link State#FAILED} if there is one
 * @param at when we learned it
 * @param text what it says, in Hebrew, without the links in it, which may be secrets; absent in events older than this,
 *     and of a message that was overtaken or whose receiver was forgotten
 */
@EventType(topic = "message.status", owner = "messaging-service", key = "messageId", usedBy = "crm-service")
public record MessageStatus(
        MessageId messageId,
        long version,
        BusinessId businessId,
        PhoneNumber to,
        Channel channel,
        State state,
        @Nullable String errorCode,
        Instant at,
        @Nullable String text)
        implements Event {

    /** The way of a message. */
    public enum Channel {
        /** WhatsApp by Twilio. */
        WHATSAPP,
        /** SMS by Twilio. */
        SMS
    }

    /** How far a message came. */
    public enum State {
        /** The carrier has it. */
        QUEUED,
        /** It left the carrier. */
        SENT,
        /** It is on the receiver's device. */
        DELIVERED,
        /** The receiver opened it. */
        READ,
        /** The carrier gave up. */
        UNDELIVERED,
        /** It never left. */
        FAILED
    }

    @Override
    public String key() {
        return messageId.toString();
    }
}
