package io.moked.messaging.provider.twilio;

import com.twilio.http.TwilioRestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TwilioConnection {

    @Bean
    TwilioRestClient twilio(TwilioSettings settings, CircuitBreakerRegistry breakers) {
        var limiter = TimeLimiter.of(
                "twilio",
                TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build());
        return new TwilioRestClient.Builder(
                        settings.accountSid(), settings.authToken().value())
                .accountSid(settings.accountSid())
                .httpClient(new OneAttemptHttpClient(
                        settings.baseUrl(), settings.connectTimeout(), breakers.circuitBreaker("twilio"), limiter))
                .build();
    }
}
