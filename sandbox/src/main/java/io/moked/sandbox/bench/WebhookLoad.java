package io.moked.sandbox.bench;

import io.moked.sandbox.twilio.webhook.Signature;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Calls that come in: signed webhooks at a fixed rate, each a call of its own. */
final class WebhookLoad {

    private static final String PATH = "/webhooks/twilio/voice/incoming";
    private static final String DIALLED = "+97237001001";

    private final World world;
    private final OpenLoop warmUp;
    private final OpenLoop measured;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private int phase;

    WebhookLoad(World world, OpenLoop warmUp, OpenLoop measured) {
        this.world = world;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    String measure(Steps steps) throws Exception {
        try (var floor = BareFloor.start(world.settings().home())) {
            var bare = steps.step("a bare Spring MVC endpoint under the same load", () -> run(floor.url(), steps));
            var gateway =
                    steps.step("the gateway", () -> run(world.settings().ports().url(Service.GATEWAY), steps));
            return report(bare, gateway);
        }
    }

    private Latencies run(String address, Steps steps) {
        steps.say("  %d requests to %s …".formatted(warmUp.shots() + measured.shots(), address));
        warmUp.fire(calls(address, new ConcurrentLinkedQueue<>()));
        var took = new ConcurrentLinkedQueue<Duration>();
        measured.run(calls(address, took));
        return Latencies.of(took);
    }

    private OpenLoop.Shot calls(String address, Queue<Duration> took) {
        var series = ++phase;
        return (number, due) -> {
            var response = http.send(webhook(address, series, number), BodyHandlers.ofString());
            took.add(Duration.ofNanos(System.nanoTime() - due));
            if (response.statusCode() != 200 || !response.body().contains("<Play>")) {
                throw new IllegalStateException(
                        "answered with %d %s".formatted(response.statusCode(), response.body()));
            }
        };
    }

    private HttpRequest webhook(String address, int series, int number) {
        var form = new TreeMap<String, String>(Map.of(
                "CallSid",
                String.format(Locale.ROOT, "CA%016x%016x", series, number),
                "AccountSid",
                world.twilio().accountSid(),
                "From",
                String.format(Locale.ROOT, "+97250%07d", number % 1000),
                "To",
                DIALLED,
                "CallStatus",
                "ringing",
                "Direction",
                "inbound",
                "ApiVersion",
                "2010-04-01"));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + PATH))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", Signature.of(world.twilio().authToken(), World.PUBLIC_URL + PATH, form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String report(Latencies bare, Latencies gateway) {
        return """
                A call comes in: Twilio's signed `voice/incoming` to the gateway, until the whole TwiML is there. Behind it are the signature check, an
                internal token, telephony-service, and a transaction with the call and its event. Each request is a new call.

                Open loop: %d requests per second for %d s after %d s of the same load that count for nothing; a request's time begins when it was due.
                The floor is a Spring MVC endpoint on virtual threads that answers as much TwiML and does nothing else, with the same JVM flags.

                | milliseconds | p50 | p95 | p99 | max |
                |---|---|---|---|---|
                | through the gateway (%d) | %s |
                | floor (%d) | %s |
                | ratio | %s |

                %s
                """.formatted(
                        measured.perSecond(),
                        measured.length().toSeconds(),
                        warmUp.length().toSeconds(),
                        gateway.count(),
                        gateway.cells(),
                        bare.count(),
                        bare.cells(),
                        gateway.cellsComparedWith(bare),
                        Machine.line("load, services, PostgreSQL and Kafka share them"));
    }
}
