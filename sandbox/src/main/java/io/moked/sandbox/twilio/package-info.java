/**
 * The emulated Twilio in both its roles: the REST API that services call, and the telephone network that calls them.
 * Strict where Twilio is strict; deaf to everything but what arrives over the wire.
 */
@NullMarked
package io.moked.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
