package io.moked.sandbox.launch;

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

    /** Whoever plays calls. */
    @FunctionalInterface
    interface Player {
        /**
         * Plays a call.
         *
         * @throws ScenarioSource.Unknown if it is no scenario
         */
        PlayedCall play(ScenarioSource scenario, Consumer<Turn> onTurn) throws Exception;

        /** Makes sure it is a scenario. */
        default void check(ScenarioSource scenario) {}
    }

    private CallControl() {}

    static void mount(VendorServer server, Player player) {
        server.on("POST", PATH, request -> answer(request, player));
    }

    private static Reply answer(Request request, Player player) {
        var name = URLDecoder.decode(request.header("X-Scenario").orElse("scenario"), StandardCharsets.UTF_8);
        var scenario = new ScenarioSource(name, request.text());
        try {
            player.check(scenario);
        } catch (ScenarioSource.Unknown e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
        return Reply.stream("application/x-ndjson", out -> play(scenario, player, out));
    }

    private static void play(ScenarioSource scenario, Player player, OutputStream out) throws IOException {
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
