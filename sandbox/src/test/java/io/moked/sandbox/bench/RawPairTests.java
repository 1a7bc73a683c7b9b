package io.moked.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.infrastructure.Broker;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawPairTests {

    @Test
    void measuresEachRecordOfEachRunOnce(@TempDir Path data) throws Exception {
        try (var broker = Broker.start(data, 0);
                var pair = new RawPair(broker.address())) {
            var load = new OpenLoop(40, Duration.ofSeconds(1));

            assertThat(pair.run(load, "warm-up").count()).isEqualTo(40);
            var measured = pair.run(load, "payload");

            assertThat(measured.count()).isEqualTo(40);
            assertThat(measured.millis(0.5)).isPositive().isLessThan(1000);
        }
    }
}
