package io.moked.sandbox.twilio.line;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio's debugger would show of a call.
 *
 * @param sid the call
 * @param status completed, busy, no-answer, failed
 * @param duration in line time
 * @param requests webhooks in the order they were answered
 * @param alerts what went wrong
 */
public record CallLog(String sid, String status, Duration duration, List<Exchange> requests, List<Alert> alerts) {

    /**
     * A webhook of the call.
     *
     * @param url public
     * @param status HTTP, 0 without an answer
     * @param took in real time
     * @param attempts 1 unless retried
     * @param repeatedAlike whether it was delivered twice and answered the same both times; absent if delivered once
     */
    public record Exchange(
            String url,
            int status,
            Duration took,
            int attempts,
            @Nullable Boolean repeatedAlike) {}

    /**
     * An error as in Twilio's list.
     *
     * @param code such as 11200
     * @param text what happened
     */
    public record Alert(int code, String text) {}
}
