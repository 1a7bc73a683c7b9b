package io.moked.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.world.CannotStart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CallControlTests {

    private final PlayedCall played =
            new PlayedCall("תור", "CA1", false, 2, List.of("לא נקבע תור"), List.of(new Turn("agent", "שלום", 12)), 900);

    @Test
    void tellsTurnsAsTheyHappenAndThenTheResult() throws Exception {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, (scenario, onTurn) -> {
                assertThat(scenario).isEqualTo(new ScenarioSource("תור", "say: שלום\n"));
                played.turns().forEach(onTurn);
                return played;
            });
            var turns = new ArrayList<Turn>();

            var result = new RemoteCalls(server.port()).play(new ScenarioSource("תור", "say: שלום\n"), turns::add);

            assertThat(turns).isEqualTo(played.turns());
            assertThat(result).isEqualTo(played);
        }
    }

    @Test
    void handsBackWhatIsWrongWithAScenario() throws Exception {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, new CallControl.Player() {
                @Override
                public PlayedCall play(ScenarioSource scenario, Consumer<Turn> onTurn) {
                    return played;
                }

                @Override
                public void check(ScenarioSource scenario) {
                    throw new ScenarioSource.Unknown("line 3, column 5: \"sya\" is no step");
                }
            });

            assertThatThrownBy(() -> new RemoteCalls(server.port()).play(new ScenarioSource("x", "y"), turn -> {}))
                    .isInstanceOf(ScenarioSource.Unknown.class)
                    .hasMessage("line 3, column 5: \"sya\" is no step");
        }
    }

    @Test
    void saysThatNothingRuns() throws Exception {
        int port;
        try (var server = VendorServer.start(0)) {
            port = server.port();
        }

        assertThatThrownBy(() -> new RemoteCalls(port).play(new ScenarioSource("x", "y"), turn -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./moked up");
    }

    @Test
    void saysThatTheCallBrokeOff() throws Exception {
        try (var server = VendorServer.start(0)) {
            CallControl.mount(server, (scenario, onTurn) -> {
                onTurn.accept(played.turns().getFirst());
                throw new IllegalStateException("the player failed");
            });

            assertThatThrownBy(() -> new RemoteCalls(server.port()).play(new ScenarioSource("x", "y"), turn -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("broke off");
        }
    }
}
