package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.world.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken vendors and dying services, as the caller and the owner see them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultTests {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    static List<Path> scenarios() throws IOException {
        try (var files = Files.list(SCENARIOS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void tellsTheCallerTheTruthAndLosesNothing(Path scenario) throws Exception {
        assertThat(RunningWorld.play(scenario.toString()).checks()).allMatch(Check::ok);
    }

    /** Each service the caller depends on, killed as a crash does in the middle of a call, and started again. */
    @Order(1)
    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"AI", "TELEPHONY", "CRM", "MESSAGING"})
    void doesNothingTwiceAndLosesNoEventAlthoughAServiceDiesInTheMiddleOfTheCall(Service service) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = new CountDownLatch(3);
            var call = threads.submit(() -> RunningWorld.play("booking", turn -> underWay.countDown()));
            assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
            RunningWorld.world().kill(service);
            RunningWorld.world().start(service);
            assertThat(call.get(3, TimeUnit.MINUTES).checks())
                    .filteredOn(check -> check.what().startsWith("no ")
                            || check.what().contains("twice")
                            || check.what().contains("call.received")
                            || check.what().equals("everything set off is done"))
                    .hasSizeGreaterThan(3)
                    .allMatch(Check::ok);
        }
    }

    @Test
    @Order(2)
    void worksAgainAfterAllThat() throws Exception {
        assertThat(RunningWorld.play("booking").checks()).allMatch(Check::ok);
    }
}
