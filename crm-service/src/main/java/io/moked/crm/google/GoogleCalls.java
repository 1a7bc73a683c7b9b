package io.moked.crm.google;

import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Calls Google behind a circuit breaker; what Google refuses for a reason is no failure of Google's. */
@Component
class GoogleCalls {

    private static final String NAME = "google-calendar";
    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 8000;

    private final HttpTransport transport = new NetHttpTransport();
    private final CircuitBreaker circuit;

    /** A request to Google. */
    interface Call<T> {
        T execute() throws IOException;
    }

    private sealed interface Outcome<T> {
        record Answered<T>(T answer) implements Outcome<T> {}

        record Refused<T>(IOException why) implements Outcome<T> {}
    }

    GoogleCalls(CircuitBreakerRegistry circuits) {
        this.circuit = circuits.circuitBreaker(NAME);
    }

    HttpTransport transport() {
        return transport;
    }

    /** Gives requests time limits. */
    HttpRequestInitializer limits() {
        return request -> {
            request.setConnectTimeout(CONNECT_MILLIS);
            request.setReadTimeout(READ_MILLIS);
            request.setNumberOfRetries(0);
        };
    }

    /**
     * Asks Google once.
     *
     * @throws Refusal if Google does not do it for a reason that stays
     * @throws PermissionWithdrawn if it is no longer allowed
     * @throws IOException if it may be tried again later
     */
    <T> T call(Call<T> request) throws IOException {
        try {
            var outcome = circuit.<Outcome<T>>executeCallable(() -> {
                try {
                    return new Outcome.Answered<>(request.execute());
                } catch (HttpResponseException e) {
                    if (e.getStatusCode() >= 500) {
                        throw e;
                    }
                    return new Outcome.Refused<>(meaning(e));
                }
            });
            return switch (outcome) {
                case Outcome.Answered<T>(T answer) -> answer;
                case Outcome.Refused<T>(IOException why) -> throw why;
            };
        } catch (IOException e) {
            throw e;
        } catch (CallNotPermittedException e) {
            throw new IOException("Google is not asked while its circuit is open", e);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static IOException meaning(HttpResponseException e) {
        if (e instanceof TokenResponseException token
                && token.getDetails() != null
                && "invalid_grant".equals(token.getDetails().getError())) {
            return new PermissionWithdrawn();
        }
        // the limits of 403 and 429 pass; so does an access token that expired on the way
        return switch (e.getStatusCode()) {
            case 401, 403, 429 -> new Later(e);
            default -> new Refusal(e);
        };
    }

    /** Google wants to be asked again later, perhaps with a fresh token. */
    static final class Later extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        private Later(HttpResponseException cause) {
            super("Google asks to come back later, with status " + cause.getStatusCode());
            this.status = cause.getStatusCode();
        }

        boolean isForToken() {
            return status == 401;
        }
    }
}
