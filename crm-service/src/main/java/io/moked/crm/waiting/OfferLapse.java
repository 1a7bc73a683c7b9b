package io.moked.crm.waiting;

import java.util.UUID;

/**
 * Work: the time to answer an offer is over.
 *
 * @param offer which
 * @param slot what it held, should the offer be gone with the one it was made to
 */
record OfferLapse(UUID offer, FreedSlot slot) {}
