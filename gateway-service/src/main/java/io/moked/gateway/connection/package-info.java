/**
 * The Twilio account a business brings along: given once, never shown, checked by asking Twilio, and handed to the
 * services that call and write with it; see {@code docs/adr/0015-who-uses-a-secret-keeps-it.md}.
 */
@NullMarked
package io.moked.gateway.connection;

import org.jspecify.annotations.NullMarked;
