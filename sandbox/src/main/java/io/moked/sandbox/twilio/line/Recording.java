package io.moked.sandbox.twilio.line;

import java.time.Instant;

/**
 * Something recorded.
 *
 * @param sid {@code RE…}
 * @param account its account's SID
 * @param call its call's SID
 * @param mulaw8k the audio
 * @param madeAt when
 */
public record Recording(String sid, String account, String call, byte[] mulaw8k, Instant madeAt) {

    /** Its length in whole seconds, as Twilio tells it. */
    public int seconds() {
        return Math.max(1, Math.round(mulaw8k.length / 8000f));
    }
}
