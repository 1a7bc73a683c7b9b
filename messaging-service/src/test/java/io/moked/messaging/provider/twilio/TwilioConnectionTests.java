package io.moked.messaging.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.moked.messaging.MessagingTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwilioConnectionTests extends MessagingTest {

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    MeterRegistry meters;

    @Test
    void guardsTwilioByABreakerThatIsSetAndMeasured() {
        var config = breakers.circuitBreaker("twilio").getCircuitBreakerConfig();
        assertThat(config.getMinimumNumberOfCalls()).isEqualTo(1000);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(1))
                .isEqualTo(Duration.ofSeconds(5).toMillis());
        assertThat(meters.find("resilience4j.circuitbreaker.state")
                        .tag("name", "twilio")
                        .gauges())
                .isNotEmpty();
    }
}
