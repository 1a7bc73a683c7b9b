package io.moked.messaging.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.moked.chassis.setting.BaseUrl;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.VendorServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneAttemptHttpClientTests {

    private final VendorServer server = VendorServer.start(0);
    private final AtomicInteger requests = new AtomicInteger();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "twilio",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .build());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysThatARequestWithoutAConnectionCannotHaveArrived() {
        server.close();
        assertThat(failure().mayHaveArrived()).isFalse();
    }

    @Test
    void saysThatTooManyRequestsHaveNotArrived() {
        answer(Reply.text(429, ""));
        assertThat(failure().mayHaveArrived()).isFalse();
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 502, 503, 504})
    void sendsOnceWhateverTheServersTrouble(int status) {
        answer(Reply.text(status, "trouble"));
        assertThat(failure().mayHaveArrived()).isTrue();
        assertThat(requests).hasValue(1);
    }

    @Test
    void sendsOnceWhereTheConnectionIsLost() {
        answer(Reply.none());
        assertThat(failure().mayHaveArrived()).isTrue();
        assertThat(requests).hasValue(1);
    }

    @Test
    void waitsNoLongerThanTheLimitEvenForTheBody() {
        var over = new CountDownLatch(1);
        answer(Reply.stream("application/json", out -> {
            out.write('{');
            out.flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(failure().reason()).isEqualTo("time-out");
        over.countDown();
    }

    @Test
    void returnsARefusalAsAnAnswer() {
        answer(Reply.json(400, "{\"code\":63003}"));
        assertThat(client().makeRequest(post()).getStatusCode()).isEqualTo(400);
    }

    @Test
    void sendsNothingWhileTheCircuitIsOpenAndSaysSo() {
        answer(Reply.text(503, ""));
        for (int i = 0; i < 4; i++) {
            failure();
        }
        assertThat(failure().mayHaveArrived()).isFalse();
        assertThat(requests).hasValue(4);
    }

    @Test
    void countsNoRefusalAsTwiliosTrouble() {
        answer(Reply.json(400, "{}"));
        for (int i = 0; i < 10; i++) {
            client().makeRequest(post());
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private void answer(Reply reply) {
        server.on("POST", "/2010-04-01/Accounts/AC1/Messages.json", request -> {
            requests.incrementAndGet();
            return reply;
        });
    }

    private RequestFailed failure() {
        return catchThrowableOfType(RequestFailed.class, () -> client().reliableRequest(post()));
    }

    private OneAttemptHttpClient client() {
        return new OneAttemptHttpClient(
                BaseUrl.of(server.url("")), Duration.ofSeconds(1), breaker, TimeLimiter.of(Duration.ofSeconds(2)));
    }

    private static Request post() {
        var request = new Request(HttpMethod.POST, "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json");
        request.setAuth("AC1", "secret");
        request.addPostParam("To", "+972501234567");
        return request;
    }
}
