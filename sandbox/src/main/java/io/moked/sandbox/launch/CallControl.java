package io.moked.sandbox.launch;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.scenario.Scenario;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets another process have calls played: it posts a scenario, and is answered with a line of JSON for each turn as it
 * happens and one for the result.
 */
final class CallControl {

    static final String PATH = "/control/calls";

    static final String FILE = "X-Scenario-File";

    /** Whoever plays calls. */
    @FunctionalInterface
    interface Player {
        /** Plays a call, and tells each turn as it happens. */
        CallResult play(Scenario scenario, Consumer<Turn> onTurn) throws Exception;
    }

    private CallControl() {}

    static void mount(VendorServer server, Player player) {
        server.on("POST", PATH, request -> answer(request, player));
    }

    private static Reply answer(Request request, Player player) {
        var file = URLDecoder.decode(request.header(FILE).orElse("scenario"), StandardCharsets.UTF_8);
        try {
            var scenario = new ScenarioSource(file, request.text()).read();
            return Reply.stream("application/x-ndjson", out -> play(scenario, player, out));
        } catch (ScenarioMistake e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }

    private static void play(Scenario scenario, Player player, OutputStream out) throws IOException {
        try {
            var played = player.play(scenario, turn -> write(out, Map.of("turn", turn)));
            write(out, Map.of("result", played));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void write(OutputStream out, Map<String, ?> message) {
        try {
            out.write((JsonMapper.shared().writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
