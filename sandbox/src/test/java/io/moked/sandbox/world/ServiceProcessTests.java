package io.moked.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.VendorServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTests {

    @Test
    void tellsTheEndOfTheLogWhenItEndsWhileStarting(@TempDir Path folder) {
        var log = folder.resolve("logs/crm-service.log");
        var process = start("echo 'the schema is newer than I am'; exit 1", Map.of(), log);

        assertThatThrownBy(() -> process.awaitReady(1))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("the schema is newer than I am\n\n")
                .hasMessageEndingWith("crm-service ended while starting; its whole log is " + log + ".");
    }

    @Test
    void isGivenItsSettingsExactly(@TempDir Path folder) throws Exception {
        var log = folder.resolve("crm-service.log");
        var process = start(
                "printf '%s' \"$SPRING_APPLICATION_JSON\"", Map.of("moked.tokens.trusted.ai-service", "a\"b"), log);

        process.awaitStopped();

        assertThat(log).hasContent("{\"moked.tokens.trusted.ai-service\":\"a\\\"b\"}");
    }

    @Test
    void isReadyWhenItSaysSoAndStopsWhenAsked(@TempDir Path folder) throws Exception {
        try (var server = VendorServer.start(0)) {
            var log = folder.resolve("crm-service.log");
            server.on("GET", "/actuator/health/readiness", request -> {
                var isUp = Files.readString(log).contains("started");
                return Reply.text(isUp ? 200 : 503, "");
            });
            var process =
                    start("trap 'echo stopped; exit' TERM; echo started; while :; do sleep 0.1; done", Map.of(), log);

            process.awaitReady(server.port());
            process.askToStop();
            process.awaitStopped();

            assertThat(log).hasContent("started\nstopped\n");
        }
    }

    private static ServiceProcess start(String script, Map<String, String> settings, Path log) {
        return ServiceProcess.start(Service.CRM, List.of("sh", "-c", script), settings, log);
    }
}
