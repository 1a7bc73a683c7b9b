package io.moked.sandbox.twilio.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as Twilio holds it.
 *
 * @param sid {@code SM…}
 * @param account its account's SID
 * @param channel the way it goes
 * @param from E.164, without the channel
 * @param to E.164, without the channel
 * @param body the words the receiver sees, a template filled in
 * @param contentSid the template; absent for free text
 * @param statusCallback told of every change; absent if nobody wants to know
 * @param status how far it came
 * @param errorCode why no further; absent if all is well
 * @param createdAt when it was accepted
 */
public record Message(
        String sid,
        String account,
        Channel channel,
        String from,
        String to,
        String body,
        @Nullable String contentSid,
        @Nullable String statusCallback,
        Status status,
        @Nullable Integer errorCode,
        Instant createdAt) {

    /** The way of a message. */
    public enum Channel {
        /** SMS. */
        SMS(""),
        /** WhatsApp. */
        WHATSAPP("whatsapp:");

        private final String prefix;

        Channel(String prefix) {
            this.prefix = prefix;
        }

        /** The channel of an address such as {@code whatsapp:+972…}. */
        public static Channel of(String address) {
            return address.startsWith(WHATSAPP.prefix) ? WHATSAPP : SMS;
        }

        /** The address of a number. */
        public String address(String number) {
            return prefix + number;
        }

        /** The number in an address. */
        public String number(String address) {
            return address.substring(prefix.length());
        }
    }

    /** How far a message came, in Twilio's words in lower case. */
    public enum Status {
        /** Accepted. */
        QUEUED,
        /** Given to the carrier. */
        SENT,
        /** On the receiver's device. */
        DELIVERED,
        /** The carrier gave up. */
        UNDELIVERED,
        /** It never left. */
        FAILED;

        /** As Twilio writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Message becomes(Status next, @Nullable Integer error) {
        return new Message(sid, account, channel, from, to, body, contentSid, statusCallback, next, error, createdAt);
    }
}
