package io.moked.messaging.outgoing;

import io.moked.events.customer.CustomerErased;

/**
 * Work: erase the messages to somebody who was erased that could not be erased at once.
 *
 * @param erased what was told
 */
record EraseLateMessages(CustomerErased erased) {}
