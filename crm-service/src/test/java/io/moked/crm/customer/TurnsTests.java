package io.moked.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns(3, Duration.ofSeconds(3));
    private final BusinessId clinic = BusinessId.random();

    @Test
    void areOneForABusinessAndFewForAll() throws Exception {
        var businesses =
                Stream.of(clinic, BusinessId.random(), BusinessId.random()).toList();
        var begun = new CountDownLatch(businesses.size());
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = businesses.stream()
                    .map(business -> threads.submit(() -> turns.take(business, () -> waiting(begun, end))))
                    .toList();
            begun.await();
            var refused = catchThrowableOfType(Problem.class, () -> turns.take(clinic, () -> "now"));
            assertThat(refused.getStatusCode().value()).isEqualTo(429);
            assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("3");
            assertThatExceptionOfType(Problem.class)
                    .as("three are read already")
                    .isThrownBy(() -> turns.take(BusinessId.random(), () -> "now"));
            end.countDown();
            for (var reading : readings) {
                assertThat(reading.get()).isEqualTo("read");
            }
        }
        assertThat(turns.take(clinic, () -> "again")).isEqualTo("again");
    }

    @Test
    void endWithAReadingThatFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(clinic, () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(turns.take(clinic, () -> "next")).isEqualTo("next");
    }

    private static String waiting(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "read";
    }
}
