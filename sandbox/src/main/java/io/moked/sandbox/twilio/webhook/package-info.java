/** How Twilio calls an application: signed, bounded in time, retried by the rules of the URL's fragment, and faulty if told so. */
@NullMarked
package io.moked.sandbox.twilio.webhook;

import org.jspecify.annotations.NullMarked;
