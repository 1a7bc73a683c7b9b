package io.moked.sandbox.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What became of a webhook.
 *
 * @param url that was called last, after redirects
 * @param status HTTP; 0 when there was no answer
 * @param contentType empty when there was none
 * @param error Twilio's error code: 11200 for an HTTP error, 11205 when there was no answer in time; 0 if all is well
 * @param took real time, all attempts
 * @param attempts 1 unless it was retried
 * @param repeat the answer to the same request delivered a second time; absent unless a fault said so
 */
public record Delivery(
        String url,
        int status,
        String contentType,
        byte[] body,
        int error,
        Duration took,
        int attempts,
        @Nullable CompletableFuture<Delivery> repeat) {

    /** Whether there is an answer to use. */
    public boolean succeeded() {
        return error == 0;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether another delivery of the same webhook was answered the same. */
    public boolean answeredLike(Delivery other) {
        return status == other.status && Arrays.equals(body, other.body);
    }

    Delivery repeatedBy(CompletableFuture<Delivery> second) {
        return new Delivery(url, status, contentType, body, error, took, attempts, second);
    }
}
