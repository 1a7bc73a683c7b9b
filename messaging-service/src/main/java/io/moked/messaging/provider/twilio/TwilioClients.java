package io.moked.messaging.provider.twilio;

import com.twilio.http.TwilioRestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.messaging.account.OwnAccount;
import io.moked.messaging.account.OwnAccounts;
import org.springframework.stereotype.Component;

/**
 * Clients of Twilio's API: the platform's, and those of accounts that businesses brought along. Each of these has a
 * circuit breaker of its own, so that what one account may not do stops nobody else.
 */
@Component
class TwilioClients {

    private static final String NAME = "twilio";

    private final OneAttemptHttpClient http;
    private final CircuitBreakerRegistry breakers;
    private final OwnAccounts own;
    private final TwilioRestClient platform;

    TwilioClients(TwilioSettings settings, CircuitBreakerRegistry breakers, OwnAccounts own) {
        var limiter = TimeLimiter.of(
                NAME,
                TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build());
        this.http = new OneAttemptHttpClient(
                settings.baseUrl(), settings.connectTimeout(), breakers.circuitBreaker(NAME), limiter);
        this.breakers = breakers;
        this.own = own;
        this.platform = client(settings.accountSid(), settings.authToken().value(), http);
    }

    /** The client of the account that has a number from which a business writes. */
    TwilioRestClient of(BusinessId business, PhoneNumber sender) {
        return own.sending(business, sender).map(this::of).orElse(platform);
    }

    private TwilioRestClient of(OwnAccount account) {
        var usual = breakers.circuitBreaker(NAME).getCircuitBreakerConfig();
        var breaker = breakers.circuitBreaker(NAME + "-" + account.sid(), usual);
        return client(account.sid(), account.token().value(), http.behind(breaker));
    }

    private static TwilioRestClient client(String sid, String token, OneAttemptHttpClient http) {
        return new TwilioRestClient.Builder(sid, token)
                .accountSid(sid)
                .httpClient(http)
                .build();
    }
}
