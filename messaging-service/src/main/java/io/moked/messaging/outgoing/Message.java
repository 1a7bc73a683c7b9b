package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.messaging.template.Content;
import java.time.Instant;

/**
 * A message to a customer on one channel.
 *
 * @param expiresAt from when on it makes no sense to send it
 * @param withdrawn whether newer news have overtaken it
 */
record Message(
        MessageId id,
        BusinessId business,
        Origin origin,
        Channel channel,
        PhoneNumber to,
        Content content,
        Instant expiresAt,
        boolean withdrawn,
        Progress progress) {

    Message with(Progress next) {
        return new Message(id, business, origin, channel, to, content, expiresAt, withdrawn, next);
    }
}
