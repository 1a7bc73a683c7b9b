package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;

/**
 * Work: find out whether the carrier took a message.
 *
 * @param number counts from 1
 */
record LookUp(BusinessId business, MessageId message, int number) {

    String key() {
        return message + ":" + number;
    }
}
