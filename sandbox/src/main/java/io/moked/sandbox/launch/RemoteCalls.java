package io.moked.sandbox.launch;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.scenario.ScenarioMistake;
import io.moked.sandbox.world.CannotStart;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has calls played by a running {@code up}. */
final class RemoteCalls {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final int port;

    RemoteCalls(int port) {
        this.port = port;
    }

    /**
     * Plays one call.
     *
     * @param onTurn called for each turn as it happens
     * @throws ScenarioMistake if the scenario has a mistake
     * @throws CannotStart if nothing runs there
     */
    CallResult play(ScenarioSource scenario, Consumer<Turn> onTurn) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + CallControl.PATH))
                .header(CallControl.FILE, java.net.URLEncoder.encode(scenario.file(), StandardCharsets.UTF_8))
                .header("Content-Type", "application/yaml")
                .timeout(LONGEST_CALL)
                .POST(HttpRequest.BodyPublishers.ofString(scenario.yaml()))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new ScenarioMistake(response.body().collect(Collectors.joining("\n")));
            }
            var played = new AtomicReference<@Nullable CallResult>();
            response.body().forEach(line -> read(line, onTurn, played));
            var result = played.get();
            if (result == null) {
                throw new CannotStart("The call broke off: the running ./moked up ended, or failed.");
            }
            return result;
        } catch (ConnectException e) {
            throw new CannotStart(
                    "Nothing answers on port %d: start Moked with ./moked up first (MOKED_PORT_VENDORS says where it is)."
                            .formatted(port));
        } catch (IOException e) {
            throw new CannotStart("The call broke off: " + e + ".");
        }
    }

    private static void read(String line, Consumer<Turn> onTurn, AtomicReference<@Nullable CallResult> played) {
        var json = JsonMapper.shared();
        var message = json.readTree(line);
        if (message.has("turn")) {
            onTurn.accept(json.treeToValue(message.get("turn"), Turn.class));
        } else {
            played.set(json.treeToValue(message.get("result"), CallResult.class));
        }
    }
}
