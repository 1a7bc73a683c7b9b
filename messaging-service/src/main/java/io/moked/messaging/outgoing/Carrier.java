package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageStatus.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who brings messages to people. */
public interface Carrier {

    /**
     * A message the carrier has.
     *
     * @param errorCode absent if it did not fail
     */
    record Trace(String sid, Stage stage, @Nullable String errorCode, Instant createdAt) {}

    /** The carrier could not be asked. */
    class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param reason a constant, for the log */
        public Unreachable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** Gives the carrier a letter: one request, never repeated here. */
    CarrierAnswer take(Letter letter);

    /**
     * The newest messages that the carrier took from a sender of a business for a receiver.
     *
     * @throws Unreachable if it gave no answer, which says nothing about the messages
     */
    List<Trace> taken(BusinessId business, Channel channel, PhoneNumber from, PhoneNumber to) throws Unreachable;

    /** Whether a failure on WhatsApp lies in WhatsApp, so that an SMS may arrive. */
    boolean smsMayArrive(@Nullable String errorCode);
}
