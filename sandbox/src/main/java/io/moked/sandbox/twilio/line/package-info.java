/**
 * The telephone network: places calls to an account's numbers, interprets the TwiML that comes back, and lets the two
 * ends hear each other. It knows a caller only as a {@link io.moked.sandbox.twilio.line.Telephone}.
 */
@NullMarked
package io.moked.sandbox.twilio.line;

import org.jspecify.annotations.NullMarked;
