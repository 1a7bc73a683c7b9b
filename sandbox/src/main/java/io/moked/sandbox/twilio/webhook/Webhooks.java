package io.moked.sandbox.twilio.webhook;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.TwilioSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Delivers webhooks as Twilio does: at most 15 seconds in all, one more attempt when no connection could be made, a
 * redirect followed as GET without parameters, the same {@code I-Twilio-Idempotency-Token} on every attempt.
 */
public final class Webhooks implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private sealed interface Attempt {
        record Answered(String url, HttpResponse<byte[]> response) implements Attempt {}

        record Failed(String failure, int status, int error) implements Attempt {}
    }

    private final TwilioSettings settings;
    private final Faults faults;
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

    /** Webhooks to the application of these settings. */
    public Webhooks(TwilioSettings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** Delivers, and answers when there is an answer or all attempts are over. */
    public Delivery deliver(Webhook webhook) {
        var token = UUID.randomUUID().toString();
        var fault = faults.strike(Vendor.TWILIO, "webhook", webhook.call()).orElse(null);
        if (fault != null && fault.kind() == Fault.Kind.REPEAT) {
            var second = CompletableFuture.supplyAsync(
                    () -> attempts(webhook, token, null),
                    task -> Thread.ofVirtual().start(task));
            return attempts(webhook, token, null).repeatedBy(second);
        }
        return attempts(webhook, token, fault);
    }

    private Delivery attempts(Webhook webhook, String token, @Nullable Fault fault) {
        var started = System.nanoTime();
        WebhookUrl url;
        try {
            url = WebhookUrl.parse(webhook.url());
        } catch (IllegalArgumentException e) {
            return new Delivery(webhook.url(), 0, "", new byte[0], 11100, Duration.ZERO, 0, null);
        }
        for (int attempt = 1; ; attempt++) {
            var result = attempt(webhook, url, token, attempt == 1 ? fault : null, started);
            var took = Duration.ofNanos(System.nanoTime() - started);
            switch (result) {
                case Attempt.Answered(String last, HttpResponse<byte[]> response) -> {
                    var type = response.headers().firstValue("content-type").orElse("");
                    return new Delivery(last, response.statusCode(), type, response.body(), 0, took, attempt, null);
                }
                case Attempt.Failed(String failure, int status, int error) -> {
                    var timeLeft = took.compareTo(url.total()) < 0;
                    if (attempt > url.retries() || !url.retriesAfter(failure) || !timeLeft) {
                        return new Delivery(url.address(), status, "", new byte[0], error, took, attempt, null);
                    }
                }
            }
        }
    }

    private Attempt attempt(Webhook webhook, WebhookUrl url, String token, @Nullable Fault fault, long started) {
        try {
            if (fault != null) {
                switch (fault.kind()) {
                    case SLOW -> Thread.sleep(fault.delay());
                    case FAIL -> {
                        return new Attempt.Failed("5xx", 502, 11200);
                    }
                    case DROP -> {
                        return new Attempt.Failed("ct", 0, 11205);
                    }
                    case REPEAT, REORDER -> {}
                }
            }
            return exchange(webhook, url, token, started);
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return new Attempt.Failed("ct", 0, 11205);
        } catch (HttpTimeoutException e) {
            return new Attempt.Failed("rt", 0, 11205);
        } catch (IOException e) {
            return new Attempt.Failed("rt", 0, 11200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt.Failed("rt", 0, 11205);
        }
    }

    private Attempt exchange(Webhook webhook, WebhookUrl url, String token, long started)
            throws IOException, InterruptedException {
        var address = url.address();
        var method = webhook.method();
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            var left = url.total().minusNanos(System.nanoTime() - started);
            var limit = left.compareTo(url.read()) < 0 ? left : url.read();
            if (!limit.isPositive()) {
                return new Attempt.Failed("rt", 0, 11205);
            }
            var parameters = redirect == 0 ? webhook.parameters() : Map.<String, String>of();
            var request = SignedRequest.of(webhook.authToken(), address, method, parameters, settings)
                    .header("I-Twilio-Idempotency-Token", token)
                    .timeout(limit)
                    .build();
            var response = client(url.connect()).send(request, HttpResponse.BodyHandlers.ofByteArray());
            int status = response.statusCode();
            if (status == 301 || status == 302) {
                address = URI.create(address)
                        .resolve(response.headers().firstValue("location").orElse(""))
                        .toString();
                method = "GET";
            } else if (status >= 400) {
                return new Attempt.Failed(status / 100 + "xx", status, 11200);
            } else {
                return new Attempt.Answered(address, response);
            }
        }
        return new Attempt.Failed("3xx", 0, 11200);
    }

    /** Fetches audio to play; signed like everything Twilio asks for. */
    public HttpResponse<byte[]> fetch(String authToken, String url) throws IOException, InterruptedException {
        HttpRequest request = SignedRequest.of(authToken, url, "GET", Map.of(), settings)
                .timeout(Duration.ofSeconds(15))
                .build();
        return client(Duration.ofSeconds(5)).send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpClient client(Duration connect) {
        return clients.computeIfAbsent(
                connect,
                timeout -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .build());
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
    }
}
