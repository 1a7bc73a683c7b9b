package io.moked.telephony.provider.twilio;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.moked.chassis.secret.Secret;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Requests to Twilio's REST API: with the account's secret, never redirected, each within the time limit from the
 * request to the last byte, and none at all while the circuit is open. A status from 500 on is a failure.
 */
@Component
class TwilioHttp {

    /** What is made of an answer. */
    interface Reading<T> {
        T read(int status, InputStream body) throws IOException;
    }

    private static final String NAME = "twilio";
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreakerRegistry circuits;
    private final TwilioSettings platform;
    private final TimeLimiter limit;

    TwilioHttp(CircuitBreakerRegistry circuits, TimeLimiterRegistry limits, TwilioSettings platform) {
        this.circuits = circuits;
        this.platform = platform;
        this.limit = limits.timeLimiter(NAME);
    }

    <T> T get(URI address, String account, Secret token, Reading<T> reading) throws IOException {
        return exchange(circuit(account), request(address, account, token).GET().build(), reading);
    }

    <T> T post(URI address, String account, Secret token, Map<String, String> form, Reading<T> reading)
            throws IOException {
        var body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(address, account, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return exchange(circuit(account), request.build(), reading);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is gone already counts as deleted. */
    void delete(URI address, String account, Secret token) throws IOException {
        var status = exchange(
                circuit(account), request(address, account, token).DELETE().build(), (code, body) -> code);
        if (status / 100 != 2 && status != 404) {
            throw new IOException("Twilio refused with status " + status);
        }
    }

    /** An account that a business brought along has a circuit of its own: what it may not do stops nobody else. */
    private CircuitBreaker circuit(String account) {
        var usual = circuits.circuitBreaker(NAME);
        return platform.tokenOf(account).isPresent()
                ? usual
                : circuits.circuitBreaker(NAME + "-" + account, usual.getCircuitBreakerConfig());
    }

    private static HttpRequest.Builder request(URI address, String account, Secret token) {
        var credentials =
                Base64.getEncoder().encodeToString((account + ":" + token.value()).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials);
    }

    private <T> T exchange(CircuitBreaker circuit, HttpRequest request, Reading<T> reading) throws IOException {
        Callable<T> attempt = () -> {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            var status = response.statusCode();
            try (var body = response.body()) {
                if (status >= 500) {
                    throw new IOException("Twilio failed with status " + status);
                }
                return reading.read(status, body);
            }
        };
        try {
            return circuit.executeCallable(() -> limit.executeFutureSupplier(() -> threads.submit(attempt)));
        } catch (IOException e) {
            throw e;
        } catch (CallNotPermittedException e) {
            throw new IOException("Twilio is not asked while its circuit is open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            throw new IOException("Twilio did not answer in time", e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
