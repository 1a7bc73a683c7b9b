/**
 * Speaks to Twilio: its markup, and its recordings over REST.
 */
@NullMarked
package io.moked.telephony.provider.twilio;

import org.jspecify.annotations.NullMarked;
