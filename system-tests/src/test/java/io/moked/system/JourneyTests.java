package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.scenario.Scenarios;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the sandbox, through all services. */
class JourneyTests {

    /** By one thread: virtual threads that wait for a class to be initialised hold what the world needs to start. */
    @BeforeAll
    static void startTheWorld() {
        RunningWorld.world();
    }

    static Stream<String> scenarios() {
        return Scenarios.names().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void bringsAboutAllThatAScenarioDemands(String scenario) throws Exception {
        assertThat(RunningWorld.play(scenario).checks()).allMatch(Check::ok);
    }

    @Test
    void holdsSeveralCallsAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 4)
                    .mapToObj(number ->
                            threads.submit(() -> RunningWorld.play(number % 2 == 0 ? "price" : "person-answers")))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().checks()).allMatch(Check::ok);
            }
        }
    }
}
