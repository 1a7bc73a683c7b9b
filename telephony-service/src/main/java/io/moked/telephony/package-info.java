/**
 * Calls: the carrier's voice webhooks, whose number was dialled, the turns of a call, recordings and transfers.
 */
@NullMarked
package io.moked.telephony;

import org.jspecify.annotations.NullMarked;
