/**
 * Twilio's webhooks: their signature, where they go, and what a caller hears while telephony is away.
 */
@NullMarked
package io.moked.gateway.webhook;

import org.jspecify.annotations.NullMarked;
