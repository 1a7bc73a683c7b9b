package io.moked.chassis;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.outbox.Events;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
class ChassisTests {

    @Autowired
    Events events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void publishesWhatWasCommitted() {
        var business = BusinessId.random();
        var event = new CustomerChanged(
                CustomerId.random(), 1, business, "דנה", List.of(new PhoneNumber("+972502345678")), Instant.now());
        try (var probe = new EventProbe()) {
            Tenancy.as(business, () -> {
                transaction.executeWithoutResult(status -> events.publish(event));
                return true;
            });
            eventually(() -> assertThat(probe.seen(CustomerChanged.class)).contains(event));
        }
    }
}
