package io.moked.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchmarkTests {

    @Test
    void percentilesAreMeasuredValues() {
        var latencies = Latencies.of(LongStream.rangeClosed(1, 200)
                .mapToObj(Duration::ofMillis)
                .toList()
                .reversed());

        assertThat(latencies.millis(0.50)).isEqualTo(100);
        assertThat(latencies.millis(0.95)).isEqualTo(190);
        assertThat(latencies.millis(0.99)).isEqualTo(198);
        assertThat(latencies.max()).isEqualTo(200);
        assertThat(latencies.cells()).isEqualTo("100.0 | 190.0 | 198.0 | 200.0");
    }

    @Test
    void oneValueIsEveryPercentile() {
        var one = Latencies.of(List.of(Duration.ofMillis(3)));

        assertThat(one.cellsComparedWith(Latencies.of(List.of(Duration.ofMillis(2)))))
                .isEqualTo("1.5× | 1.5× | 1.5× | 1.5×");
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatThrownBy(() -> Latencies.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlowAnswerDelaysNoOtherRequest() {
        var due = new ConcurrentSkipListMap<Integer, Long>();
        var stuck = new java.util.concurrent.CountDownLatch(1);

        new OpenLoop(100, Duration.ofSeconds(1)).run((number, when) -> {
            due.put(number, when);
            if (number == 99) {
                stuck.countDown();
            } else if (number == 0) {
                stuck.await();
            }
        });

        assertThat(due).hasSize(100);
        assertThat(due.lastEntry().getValue() - due.firstEntry().getValue()).isCloseTo(990_000_000L, within(1L));
    }

    @Test
    void aFailedRequestFailsTheRun() {
        assertThatThrownBy(() -> new OpenLoop(10, Duration.ofSeconds(1)).run((number, due) -> {
                    if (number == 3) {
                        throw new IllegalArgumentException("status 500");
                    }
                }))
                .hasMessageContaining("status 500");
    }

    @Test
    void aNewResultTakesThePlaceOfTheOld() {
        var page = BenchmarkPage.replaceSection("# Benchmarks\n", "webhooks", "first");
        page = BenchmarkPage.replaceSection(page, "events", "second");
        page = BenchmarkPage.replaceSection(page, "webhooks", "third");

        assertThat(page).isEqualTo("# Benchmarks\n\n## webhooks\n\nthird\n\n## events\n\nsecond\n");
        assertThat(BenchmarkPage.replaceSection(page, "events", "second")).isEqualTo(page);
    }
}
