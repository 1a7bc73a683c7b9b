package io.moked.messaging.provider.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.moked.chassis.setting.BaseUrl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The SDK's way to Twilio. Its own client repeats a request up to three times after a 5xx and takes no other host;
 * this one sends each request once, within a time limit, and tells whether a failed one can have arrived.
 */
class OneAttemptHttpClient extends HttpClient {

    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REDIRECTION = 300;
    private static final int BAD_REQUEST = 400;

    private final java.net.http.HttpClient http;
    private final BaseUrl baseUrl;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;

    OneAttemptHttpClient(BaseUrl baseUrl, Duration connectTimeout, CircuitBreaker breaker, TimeLimiter limiter) {
        this(
                java.net.http.HttpClient.newBuilder()
                        // On HTTP/2 the JDK's client repeats a request whose stream was refused.
                        .version(java.net.http.HttpClient.Version.HTTP_1_1)
                        .connectTimeout(connectTimeout)
                        .build(),
                baseUrl,
                breaker,
                limiter);
    }

    private OneAttemptHttpClient(
            java.net.http.HttpClient http, BaseUrl baseUrl, CircuitBreaker breaker, TimeLimiter limiter) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.breaker = breaker;
        this.limiter = limiter;
    }

    /** The same behind another circuit breaker. */
    OneAttemptHttpClient behind(CircuitBreaker other) {
        return new OneAttemptHttpClient(http, baseUrl, other, limiter);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            return breaker.executeCallable(() -> send(request));
        } catch (RequestFailed e) {
            throw e;
        } catch (CallNotPermittedException e) {
            throw RequestFailed.beforeItArrived("circuit-open", e);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw RequestFailed.beforeItArrived("no-connection", e);
        } catch (TimeoutException e) {
            throw RequestFailed.perhapsAfterItArrived("time-out", e);
        } catch (IOException e) {
            throw RequestFailed.perhapsAfterItArrived("connection-lost", e);
        } catch (Exception e) {
            throw RequestFailed.perhapsAfterItArrived(e.getClass().getSimpleName(), e);
        }
    }

    private Response send(Request request) throws Exception {
        var answer = limiter.executeFutureSupplier(
                () -> http.sendAsync(translated(request), HttpResponse.BodyHandlers.ofString()));
        var status = answer.statusCode();
        if (status == TOO_MANY_REQUESTS) {
            throw RequestFailed.beforeItArrived("too-many-requests", null);
        }
        if (status >= SERVER_ERROR || (status >= REDIRECTION && status < BAD_REQUEST)) {
            throw RequestFailed.perhapsAfterItArrived("status-" + status, null);
        }
        return new Response(answer.body(), status);
    }

    private HttpRequest translated(Request request) {
        var url = URI.create(request.constructURL().toString());
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var translated = HttpRequest.newBuilder(baseUrl.at(url.getRawPath() + query))
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json");
        return request.getMethod() == HttpMethod.POST
                ? translated
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                        .build()
                : translated.GET().build();
    }
}
