package io.moked.crm.google;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.google.calendar.GoogleCalendars;
import io.moked.sandbox.google.calendar.GoogleClient;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Google, and a gateway that lets its pushes through. */
final class GoogleWorld {

    static final MovableClock CLOCK = new MovableClock();
    static final Faults FAULTS = new Faults();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PUBLIC = "https://moked.test";
    private static final VendorServer SERVER = VendorServer.start(0);
    private static final GoogleClient CLIENT =
            new GoogleClient("client-of-moked", "secret-of-moked", "https://desk.test/google-calendar");

    static final GoogleCalendars GOOGLE = GoogleCalendars.on(
            SERVER.on("POST", "/gateway/webhooks/google/calendar", GoogleWorld::forward),
            FAULTS,
            CLOCK,
            CLIENT,
            (UnaryOperator<String>) address -> address.replace(PUBLIC, SERVER.url("/gateway")),
            7);

    private static volatile int crm;

    private GoogleWorld() {}

    /** The clock that can be moved. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }

    static void settings(DynamicPropertyRegistry registry) {
        registry.add("moked.google.client-id", CLIENT::id);
        registry.add("moked.google.client-secret", CLIENT::secret);
        registry.add("moked.google.return-url", CLIENT::redirectUri);
        registry.add("moked.google.push-url", () -> PUBLIC + "/webhooks/google/calendar");
        registry.add("moked.google.calendar-url", () -> SERVER.url("/google"));
        registry.add("moked.google.oauth-url", () -> SERVER.url("/google"));
        registry.add("moked.google.consent-url", () -> SERVER.url("/google/o/oauth2/v2/auth"));
    }

    static void serve(int port) {
        crm = port;
    }

    /** Somebody allows, or does not, what a page of Google's asks; returns where they are sent back to. */
    static URI answer(URI page, String account, String answer) throws IOException, InterruptedException {
        var form = page.getRawQuery() + "&account=" + account + "&answer=" + answer;
        var response = HTTP.send(
                HttpRequest.newBuilder(URI.create(SERVER.url("/google/o/oauth2/v2/auth")))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    /** A push, as the gateway lets it through to the service. */
    static int push(String channel, String token) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + crm + "/webhooks/google/calendar"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestKeys.token("gateway-service", "crm-service", Role.SERVICE))
                                .header("X-Goog-Channel-ID", channel)
                                .header("X-Goog-Channel-Token", token)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Reply forward(Request request) throws IOException, InterruptedException {
        var status = push(
                request.header("X-Goog-Channel-ID").orElse(""),
                request.header("X-Goog-Channel-Token").orElse(""));
        return Reply.text(status == 204 ? 200 : status, "");
    }
}
