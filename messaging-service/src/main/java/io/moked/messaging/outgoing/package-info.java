/**
 * Owns outgoing messages: one attempt each, settled by look-up where its outcome is unknown, followed by an SMS where WhatsApp cannot. Emits {@code message.status}; reacts to {@code message.requested}, and to {@code customer.erased} by forgetting.
 */
@NullMarked
package io.moked.messaging.outgoing;

import org.jspecify.annotations.NullMarked;
