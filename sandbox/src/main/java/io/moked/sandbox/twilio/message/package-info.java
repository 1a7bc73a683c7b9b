/**
 * Text messages by SMS and WhatsApp: what Twilio accepts, what becomes of it, and how the application is told. Everything
 * that was sent is kept, to be looked at.
 */
@NullMarked
package io.moked.sandbox.twilio.message;

import org.jspecify.annotations.NullMarked;
