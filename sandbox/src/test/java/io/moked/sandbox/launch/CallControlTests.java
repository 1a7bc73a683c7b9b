package io.moked.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.CallResult.Who;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.world.CannotStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallControlTests {

    private final ScenarioSource booking = ScenarioSource.find("booking");
    private final CallResult played = new CallResult(
            "booking",
            "מרפאה",
            "CA1",
            "+972501234567",
            Instant.parse("2026-11-22T08:00:00Z"),
            900,
            List.of(new Turn(Who.AGENT, "שלום", 12), new Turn(Who.CALLER, "אפשר תור?", 300)),
            List.of(new Check("an appointment stands", false, "none")));

    @Test
    void tellsTurnsAsTheyHappenAndThenTheResult() throws Exception {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, (scenario, onTurn) -> {
                assertThat(scenario).isEqualTo(booking.read());
                played.turns().forEach(onTurn);
                return played;
            });
            var turns = new ArrayList<Turn>();

            var result = new RemoteCalls(server.port()).play(booking, turns::add);

            assertThat(turns).isEqualTo(played.turns());
            assertThat(result).isEqualTo(played);
        }
    }

    @Test
    void handsBackWhereAScenarioHasAMistake() throws Exception {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, (scenario, onTurn) -> played);
            var mistaken = new ScenarioSource("שיחה.yaml", booking.yaml() + "\nnonsense: 1\n");

            assertThatThrownBy(() -> new RemoteCalls(server.port()).play(mistaken, turn -> {}))
                    .isInstanceOf(ScenarioMistake.class)
                    .hasMessageContaining("שיחה.yaml, line ")
                    .hasMessageContaining("nonsense");
        }
    }

    @Test
    void saysThatNothingRuns() {
        int port;
        try (var server = VendorServer.start(0)) {
            port = server.port();
        }

        assertThatThrownBy(() -> new RemoteCalls(port).play(booking, turn -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./moked up");
    }

    @Test
    void saysThatTheCallBrokeOff() {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, (scenario, onTurn) -> {
                onTurn.accept(played.turns().getFirst());
                throw new IllegalStateException("the player failed");
            });

            assertThatThrownBy(() -> new RemoteCalls(server.port()).play(booking, turn -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    void printsADemandThatDidNotComeTrue() {
        assertThat(Printing.summary(played))
                .startsWith("FAIL  booking")
                .endsWith("not true: an appointment stands (found: none)");
        assertThat(Printing.turn(played.turns().getFirst())).isEqualTo("  agent      12 ms  שלום");
        assertThat(Printing.demands(played).text()).contains("FAIL  an appointment stands (found: none)");
    }
}
