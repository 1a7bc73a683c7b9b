package io.moked.ai.conversation;

import io.moked.events.customer.CustomerErased;

/**
 * Work: erase what came late of somebody who was erased.
 *
 * @param erased what was told
 */
record EraseLateComers(CustomerErased erased) {}
