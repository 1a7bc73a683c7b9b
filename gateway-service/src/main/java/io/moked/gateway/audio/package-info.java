/**
 * Audio that Twilio plays, forwarded to the service that owns it.
 */
@NullMarked
package io.moked.gateway.audio;

import org.jspecify.annotations.NullMarked;
