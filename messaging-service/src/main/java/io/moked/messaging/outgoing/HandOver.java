package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;

/**
 * Work: give a message to the carrier.
 *
 * @param round counts from 1; more than one where the carrier certainly did not take it
 */
record HandOver(BusinessId business, MessageId message, int round) {

    String key() {
        return message + ":" + round;
    }

    HandOver again() {
        return new HandOver(business, message, round + 1);
    }
}
