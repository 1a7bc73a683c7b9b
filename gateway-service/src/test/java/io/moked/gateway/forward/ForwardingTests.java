package io.moked.gateway.forward;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import io.moked.chassis.problem.Problem;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.Services;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ForwardingTests extends EdgeTest {

    private static final BusinessId CLINIC = BusinessId.random();
    private static final BusinessId GARAGE = BusinessId.random();
    private static final String AT_CLINIC = "/api/v1/businesses/" + CLINIC;

    @Autowired
    private StreamLimit streams;

    private static final String EVENT = "event: change\ndata: {}\n\n";

    @Test
    void asksTheOwnerUnderATokenForExactlyThatBusiness() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC, GARAGE)
                .with("Authorization", "Bearer forged")
                .with("X-Forwarded-For", "10.1.1.1")
                .with("Forwarded", "for=10.1.1.1")
                .with("X-HTTP-Method-Override", "DELETE")
                .with("If-Match", "\"2\"")
                .with("Idempotency-Key", "k1");
        var response = owner.put(AT_CLINIC + "?x=%D7%A9%20&y=1", Map.of("name", "מרפאה"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(response.headers().firstValue("X-Inner")).isEmpty();
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/x?y=1");
        var forwarded = SERVICES.first();
        assertThat(forwarded.method()).isEqualTo("PUT");
        assertThat(forwarded.text()).isEqualTo("{\"name\":\"מרפאה\"}");
        assertThat(forwarded.query()).isEqualTo("x=%D7%A9%20&y=1");
        assertThat(forwarded.headers()).containsEntry("if-match", "\"2\"").containsEntry("idempotency-key", "k1");
        assertThat(forwarded.headers())
                .doesNotContainKeys("cookie", "x-forwarded-for", "forwarded", "x-http-method-override", "x-csrf-token");
        var claims = claims();
        assertThat(claims.getAudience()).containsExactly("crm-service");
        assertThat(claims.getStringClaim("role")).isEqualTo("OWNER");
        assertThat(claims.getStringListClaim("businesses")).containsExactly(CLINIC.toString());
    }

    @Test
    void asksForThePasswordAgainBeforeWhatOutlastsAPageLeftOpen() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC);
        var feed = AT_CLINIC + "/staff/7d1b1c1e-0000-4000-8000-000000000001/calendar-feed";
        assertThat(owner.post(feed, Map.of()).statusCode()).isEqualTo(200);
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'confirmed'")
                .update();
        SERVICES.asked().clear();
        for (var refused : List.of(
                owner.post(feed, Map.of()), owner.put(AT_CLINIC + "/connections/openai", Map.of("apiKey", "x")))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).at("/errors/0/code").stringValue()).isEqualTo("confirmation.needed");
        }
        assertThat(SERVICES.asked()).isEmpty();
        assertThat(owner.get(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void givesEvenAnAdministratorOneBusinessAtATime() throws Exception {
        var admin = signedIn(Role.ADMIN);
        admin.get(AT_CLINIC + "/customers?q=1");
        assertThat(claims().getStringListClaim("businesses")).containsExactly(CLINIC.toString());
    }

    @Test
    void listsTheBusinessesOfTheAccount() throws Exception {
        signedIn(Role.AGENT, CLINIC, GARAGE).get("/api/v1/businesses");
        assertThat(claims().getStringListClaim("businesses"))
                .containsExactlyInAnyOrder(CLINIC.toString(), GARAGE.toString());
        SERVICES.asked().clear();
        signedIn(Role.ADMIN).get("/api/v1/businesses");
        assertThat(claims().getStringListClaim("businesses")).containsExactly("*");
    }

    static Stream<String> belowABusiness() {
        return Doors.ALL.stream()
                .filter(door -> door.rows() == Door.Rows.OF_THE_PATH)
                .flatMap(door -> door.methods().stream()
                        .map(method -> method + " "
                                + door.pattern()
                                        .replaceAll("\\{(?!business)\\w+}", "7d1b1c1e-0000-4000-8000-000000000001")
                                        .replace("/{*rest}", "/x")));
    }

    @ParameterizedTest
    @MethodSource("belowABusiness")
    void tellsOthersThatThereIsNothing(String operation) throws Exception {
        var stranger = Shared.stranger(this);
        var parts = operation.split(" ");
        var others = stranger.send(parts[0], parts[1].replace("{business}", CLINIC.toString()), body(parts[0]));
        var none = stranger.send(
                parts[0], parts[1].replace("{business}", BusinessId.random().toString()), body(parts[0]));
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(problem(others)).isEqualTo("not-found");
        assertThat(withoutIds(others.body())).isEqualTo(withoutIds(none.body()));
        var nobody = browser().open();
        assertThat(nobody.send(parts[0], parts[1].replace("{business}", CLINIC.toString()), body(parts[0]))
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVICES.asked()).isEmpty();
    }

    /** One login serves all rows of the matrix. */
    private static final class Shared {

        private static Browser stranger;

        static synchronized Browser stranger(ForwardingTests tests) throws Exception {
            if (stranger == null) {
                stranger = tests.signedIn(Role.OWNER, GARAGE);
            }
            return stranger;
        }
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f-]{36}", "");
    }

    private static java.net.http.HttpRequest.BodyPublisher body(String method) {
        return method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT ",
                "GET /customers.csv",
                "POST /customers/import/preview",
                "POST /customers/7d1b1c1e-0000-4000-8000-000000000001/merge",
                "GET /customers/7d1b1c1e-0000-4000-8000-000000000001/export",
                "DELETE /customers/7d1b1c1e-0000-4000-8000-000000000001",
                "POST /trial"
            })
    void keepsAgentsFromWhatIsForOwners(String operation) throws Exception {
        var agent = signedIn(Role.AGENT, CLINIC);
        var parts = operation.split(" ", 2);
        var response = agent.send(parts[0], AT_CLINIC + parts[1], body(parts[0]));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(problem(response)).isEqualTo("forbidden");
        assertThat(SERVICES.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//businesses/%s/customers",
                "/api/v1/businesses/%s/customers/..%%2f..%%2f",
                "/api/v1/businesses/%s/customers/%%2e%%2e/x",
                "/api/v1/businesses/%s/customers/../../x",
                "/api/v1/businesses/%s/customers/..%%252f..",
                "/api/v1/businesses/%s/customers/%%2e/x",
                "/api/v1/businesses/%s/customers/x%%3b/y",
                "/api/v1/businesses/%s;x=1/customers",
                "/api/v1/businesses/%s%%00/customers",
                "/api/v1/businesses/%s%%2fcustomers",
                "/api/v1/businesses/%s/customers%%5c..",
            })
    void refusesAddressesThatCouldBeReadInTwoWays(String path) throws Exception {
        var stranger = signedIn(Role.OWNER, GARAGE);
        for (var business : List.of(CLINIC, GARAGE)) {
            var response = stranger.get(path.formatted(business));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(problem(response)).isEqualTo("malformed");
        }
        assertThat(SERVICES.asked()).isEmpty();
    }

    @Test
    void knowsABusinessByOneSpellingOnly() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC);
        var upper = "/api/v1/businesses/" + CLINIC.toString().toUpperCase(java.util.Locale.ROOT) + "/customers";
        if (!upper.equals(AT_CLINIC + "/customers")) {
            assertThat(owner.get(upper).statusCode()).isEqualTo(404);
        }
        assertThat(owner.get("/api/v1/Businesses/" + CLINIC + "/customers").statusCode())
                .isEqualTo(404);
        assertThat(owner.get(AT_CLINIC + "/unknown").statusCode()).isEqualTo(404);
        assertThat(owner.get(AT_CLINIC + "/customers/").statusCode()).isIn(200, 404);
    }

    @Test
    void refusesBodiesThatAreTooLargeWhateverTheirHeadersSay() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC);
        var large = new byte[1024 * 1024 + 1];
        assertThat(problem(owner.send("POST", AT_CLINIC + "/customers", BodyPublishers.ofByteArray(large))))
                .isEqualTo("too-large");
        assertThat(problem(owner.send(
                        "POST",
                        AT_CLINIC + "/customers",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))))
                .isEqualTo("too-large");
        assertThat(SERVICES.asked()).isEmpty();
        owner.with("Content-Type", "text/csv");
        assertThat(owner.send("POST", AT_CLINIC + "/customers/import/preview", BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICES.first().body()).hasSize(large.length);
    }

    @Test
    void handsOnFilesAsTheyCome() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC).with("Content-Type", "multipart/form-data; boundary=b");
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nשלום\r\n--b--\r\n";
        owner.send(
                "POST",
                AT_CLINIC + "/customers/7d1b1c1e-0000-4000-8000-000000000001/files",
                BodyPublishers.ofString(body));
        assertThat(SERVICES.first().text()).isEqualTo(body);
    }

    @Test
    void takesNoForms() throws Exception {
        var owner = signedIn(Role.OWNER, CLINIC).with("Content-Type", "application/x-www-form-urlencoded");
        assertThat(owner.send("POST", AT_CLINIC + "/customers", BodyPublishers.ofString("a=1"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(SERVICES.asked()).isEmpty();
    }

    @Test
    void passesOnEachChangeAtOnce() throws Exception {
        var seen = new CountDownLatch(1);
        SERVICES.on(AT_CLINIC + "/changes", (asked, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange);
            await(seen);
            write(exchange);
        });
        var agent = signedIn(Role.AGENT, CLINIC);
        var response = agent.send("GET", AT_CLINIC + "/changes", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
        try (var events = response.body()) {
            assertThat(new String(events.readNBytes(EVENT.length()), StandardCharsets.UTF_8))
                    .isEqualTo(EVENT);
            seen.countDown();
            assertThat(new String(events.readNBytes(EVENT.length()), StandardCharsets.UTF_8))
                    .isEqualTo(EVENT);
        }
    }

    private static void write(HttpExchange exchange) throws IOException {
        exchange.getResponseBody().write(EVENT.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the first event did not arrive before the second was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void letsTenAnswersComeToOneAccountAtTheSameTime() throws Exception {
        var seen = new CountDownLatch(1);
        SERVICES.on(AT_CLINIC + "/changes", (asked, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange);
            await(seen);
        });
        var agent = signedIn(Role.AGENT, CLINIC);
        var open = new ArrayList<InputStream>();
        for (var count = 0; count < StreamLimit.OF_CALLER; count++) {
            var response = changes(agent);
            assertThat(response.statusCode()).isEqualTo(200);
            open.add(response.body());
        }
        var refused = agent.get(AT_CLINIC + "/changes");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(problem(refused)).isEqualTo("too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(agent.get(AT_CLINIC + "/customers").statusCode()).isEqualTo(200);
        var another = changes(signedIn(Role.AGENT, CLINIC));
        assertThat(another.statusCode()).isEqualTo(200);
        seen.countDown();
        open.add(another.body());
        for (var body : open) {
            body.readAllBytes();
        }
        Awaitility.await().until(() -> streams.count(CLINIC.toString()) == 0);
        assertThat(agent.get(AT_CLINIC + "/changes").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<InputStream> changes(Browser browser) throws Exception {
        return browser.send("GET", AT_CLINIC + "/changes", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    @Test
    void letsAHundredAnswersComeToOneBusiness() throws Exception {
        var request = new ArrayList<String>();
        for (var count = 0; count < StreamLimit.OF_BUSINESS; count++) {
            request.add("caller" + count / StreamLimit.OF_CALLER);
        }
        var limit = new StreamLimit();
        request.forEach(caller -> limit.enter(caller, "clinic"));
        assertThatThrownBy(() -> limit.enter("another", "clinic")).isInstanceOf(Problem.class);
        limit.enter("another", "garage");
        limit.leave("caller0", "clinic");
        limit.enter("another", "clinic");
        assertThat(limit.count("another")).isEqualTo(2);
    }

    @Test
    void waitsForAnImportLongerThanForAnythingElse() throws Exception {
        SERVICES.on(AT_CLINIC + "/customers/import", (asked, exchange) -> {
            awaitInVain(Duration.ofSeconds(14));
            Services.json(exchange, 200, "{}");
        });
        var owner = signedIn(Role.OWNER, CLINIC).with("Content-Type", "text/csv");
        assertThat(owner.post(AT_CLINIC + "/customers/import", "").statusCode()).isEqualTo(200);
    }

    private static void awaitInVain(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void passesOnAPartOfARecording() throws Exception {
        var path = AT_CLINIC + "/recordings/7d1b1c1e-0000-4000-8000-000000000001";
        SERVICES.on(path, (asked, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.getResponseHeaders().set("Content-Range", "bytes 1-2/9");
            exchange.sendResponseHeaders(206, 2);
            exchange.getResponseBody().write(new byte[] {1, 2});
        });
        var response = signedIn(Role.AGENT, CLINIC).with("Range", "bytes=1-2").get(path);
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.headers().firstValue("Content-Range")).contains("bytes 1-2/9");
        assertThat(SERVICES.first().headers()).containsEntry("range", "bytes=1-2");
        assertThat(claims().getAudience()).containsExactly("telephony-service");
    }

    @Test
    void saysThatAServiceIsAwayAndNotThatTheLoginIsOver() throws Exception {
        SERVICES.on(AT_CLINIC + "/dashboard", (asked, exchange) -> Services.json(exchange, 401, "{}"));
        SERVICES.on(AT_CLINIC + "/search", (asked, exchange) -> exchange.close());
        var agent = signedIn(Role.AGENT, CLINIC);
        for (var path : List.of("/dashboard", "/search")) {
            var response = agent.get(AT_CLINIC + path);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(problem(response)).isEqualTo("unavailable");
        }
    }

    private static JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(SERVICES.first().headers().get("authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
    }
}
