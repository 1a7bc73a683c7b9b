package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.messaging.template.Words;

/** What a carrier is given. */
public record Letter(
        MessageId id, BusinessId business, Channel channel, PhoneNumber from, PhoneNumber to, Words words) {}
