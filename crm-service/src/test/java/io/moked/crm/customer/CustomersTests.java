package io.moked.crm.customer;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EventProbe;
import io.moked.crm.CrmTest;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerChanged;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CrmTest
class CustomersTests {

    private static final int MANY = 20;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EventProbe probe;

    private final BusinessId business = BusinessId.random();
    private final PhoneNumber phone = BusinessStories.anyNumber();

    @Test
    void makesOneCustomerThoughManyInstancesMeetThemAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, MANY)
                    .mapToObj(number -> threads.submit(() -> introduced("דנה " + number)))
                    .toList();
            var first = running.getFirst().get();
            for (var one : running) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
        eventually(() -> assertThat(changes()).hasSize(2));
        assertThat(changes()).extracting(CustomerChanged::version).containsExactly(1L, 2L);
    }

    @Test
    void cutsANameThatIsNoName() {
        assertThat(introduced("  " + "א".repeat(5000)).name()).hasSize(100);
    }

    @Test
    void learnsNothingFromAnEmptyName() {
        assertThat(introduced("  ").name()).isNull();
    }

    private Customer introduced(String name) {
        return Tenancy.as(business, () -> transaction.execute(status -> customers.introduced(business, phone, name)));
    }

    private List<CustomerChanged> changes() {
        return probe.seen(CustomerChanged.class).stream()
                .filter(changed -> changed.businessId().equals(business))
                .toList();
    }
}
