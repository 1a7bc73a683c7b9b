package io.moked.sandbox.world;

import io.moked.sandbox.infrastructure.Lifeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A running service. */
final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 25;
    private static final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Process process;
    private final Path logFile;

    private ServiceProcess(Service service, Process process, Path logFile) {
        this.service = service;
        this.process = process;
        this.logFile = logFile;
    }

    static ServiceProcess start(Service service, List<String> command, Map<String, String> settings, Path logFile) {
        var builder = Lifeline.tied(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        // One variable holds everything: no rule of translation between property and variable names is in the way.
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        try {
            Files.createDirectories(logFile.getParent());
            return new ServiceProcess(service, builder.start(), logFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the service says it is ready.
     *
     * @throws CannotStart with the end of its log, if it ends or takes too long
     */
    void awaitReady(int managementPort) throws InterruptedException {
        var readiness = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var deadline = Instant.now().plus(READY_WITHIN);
        while (!isReady(readiness)) {
            if (!process.isAlive()) {
                throw new CannotStart(
                        endOfLog() + service.module() + " ended while starting; its whole log is " + logFile + ".");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart(endOfLog() + service.module() + " was not ready within "
                        + READY_WITHIN.toMinutes() + " minutes; its whole log is " + logFile + ".");
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isReady(HttpRequest readiness) throws InterruptedException {
        try {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() {
        try (var lines = Files.lines(logFile)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size())) + "\n\n";
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Asks it to end. */
    void askToStop() {
        process.toHandle().destroy();
    }

    /** Waits until it has ended, and ends it by force when that takes too long. */
    void awaitStopped() {
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it by force, as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
