package io.moked.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApiTests extends ExampleTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesThroughAListByCursor() throws Exception {
        for (var text : new String[] {"א", "ב", "ג"}) {
            post("{\"text\":\"" + text + "\"}", null);
        }
        var first = send(request("?limit=2", Role.OWNER).GET());
        assertThat(first.body())
                .startsWith("{\"items\":[\"א\",\"ב\"],\"next\":\"")
                .doesNotContain("total");
        var cursor = first.body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(send(request("?limit=2&cursor=" + cursor, Role.OWNER).GET()).body())
                .isEqualTo("{\"items\":[\"ג\"],\"next\":null}");
    }

    @Test
    void refusesACursorThatWasTamperedWithOrBelongsToAnotherList() throws Exception {
        post("{\"text\":\"א\"}", null);
        post("{\"text\":\"ב\"}", null);
        var cursor = send(request("?limit=1", Role.OWNER).GET()).body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        var last = cursor.charAt(10) == 'A' ? 'B' : 'A';
        isRefused("?cursor=" + cursor.substring(0, 10) + last + cursor.substring(11), "cursor.invalid");
        isRefused("?cursor=" + cursor.substring(4), "cursor.invalid");
        isRefused("?cursor=%20%20", "cursor.invalid");
        isRefused("?cursor=W10", "cursor.invalid");
        business = BusinessId.random();
        isRefused("?cursor=" + cursor, "cursor.invalid");
    }

    @ParameterizedTest
    @CsvSource({"?limit=0,field.min", "?limit=201,field.max", "?limit=many,field.malformed"})
    void refusesLimitsThatAreNone(String query, String code) throws Exception {
        isRefused(query, code);
    }

    @Test
    void knowsNoBusinessButTheOnesOfTheToken() throws Exception {
        var own = request("", Role.OWNER).GET();
        business = BusinessId.random();
        var foreign = "http://127.0.0.1:" + port + "/api/v1/businesses/" + business + "/notes";
        var other = send(own.uri(URI.create(foreign)));
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).contains("https://moked.io/problems/not-found");
        var nonsense = send(own.uri(URI.create(foreign.replace(business.toString(), "nonsense"))));
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.body().replace("nonsense", business.toString())).isEqualTo(other.body());
    }

    @Test
    void refusesALowerRole() throws Exception {
        var answer = send(request("", Role.AGENT).GET());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("https://moked.io/problems/forbidden");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() throws Exception {
        var path = "/" + UUID.randomUUID();
        var body = BodyPublishers.ofString("{\"text\":\"א\"}");
        var changed = send(request(path, Role.OWNER).header("If-Match", "\"7\"").PUT(body));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"8\"");
        for (var other : new String[] {"\"6\"", "W/\"7\"", "7", "*"}) {
            var stale = send(request(path, Role.OWNER).header("If-Match", other).PUT(body));
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("/stale");
        }
        var blind = send(request(path, Role.OWNER).PUT(body));
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.body()).contains("if-match.missing", "/invalid");
        assertThat(send(request("/7", Role.OWNER).header("If-Match", "\"7\"").PUT(body))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'א','more':1}|more|field.unknown",
                "{'text':'א','marks':[1,'x']}|marks[1]|field.malformed",
                "{'text':''}|text|text.length",
                "{'text':'\\u0000'}||field.malformed"
            })
    void saysWhichFieldIsWrong(String body, String field, String code) throws Exception {
        var answer = post(body.replace('\'', '"'), null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("https://moked.io/problems/invalid")
                .contains("{\"field\":\"" + (field == null ? "" : field) + "\",\"code\":\"" + code + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]]", ""})
    void refusesWhatCannotBeRead(String body) throws Exception {
        assertThat(post(body, null).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "א\\udc00ב", "\\ud83d"})
    void refusesHalfACharacter(String escaped) throws Exception {
        var answer = post("{\"text\":\"" + escaped + "\"}", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"text\"").contains("field.malformed");
        assertThat(post("{\"text\":\"\\ud83d\\ude00\"}", null).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesBytesThatAreNoTextInAnAddress() throws Exception {
        var answer = send(request("?cursor=%ED%A0%80", Role.OWNER).GET());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("https://moked.io/problems/malformed");
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws Exception {
        var large = "{\"text\":\"" + "א".repeat(600_000) + "\"}";
        for (var key : new String[] {null, "large"}) {
            var answer = post(large, key);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("https://moked.io/problems/too-large");
        }
        var endless = request("", Role.OWNER).POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)));
        assertThat(send(endless).statusCode()).isEqualTo(413);
        var allowed = request("/large", Role.OWNER)
                .setHeader("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(new byte[1_500_000]));
        assertThat(send(allowed).body()).isEqualTo("1500000");
    }

    @Test
    void doesARepeatedRequestOnceAndAnswersAsAtFirst() throws Exception {
        var first = post("{\"text\":\"א\"}", "key-1");
        var again = post("{\"text\":\"א\"}", "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        for (var header : new String[] {"ETag", "Location", "Content-Type"}) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(notesOf(business)).containsExactly("א");
    }

    @Test
    void givesASecretAgainThatIsStoredSealed() throws Exception {
        var asked = request("/links", Role.OWNER).header("Idempotency-Key", "key-1");
        var first = send(asked.POST(BodyPublishers.noBody()));
        assertThat(first.body()).contains("secret-");
        assertThat(send(asked.POST(BodyPublishers.noBody())).body()).isEqualTo(first.body());
        assertThat(notesOf(business)).containsExactly("link");
        List<byte[]> stored = Tenancy.as(
                business,
                () -> transaction.execute(status -> jdbc.sql("select body from answered_request")
                        .query(byte[].class)
                        .list()));
        assertThat(stored)
                .singleElement()
                .satisfies(body -> assertThat(new String(body, UTF_8)).doesNotContain("secret"));
    }

    @Test
    void refusesAnotherBodyAndAnotherSenderUnderTheSameKey() throws Exception {
        post("{\"text\":\"א\"}", "key-1");
        assertThat(post("{\"text\":\"ב\"}", "key-1").statusCode()).isEqualTo(422);
        var other = request("", Role.ADMIN)
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString("{\"text\":\"א\"}"));
        assertThat(send(other).body()).contains("https://moked.io/problems/idempotency-mismatch");
        assertThat(notesOf(business)).containsExactly("א");
    }

    @Test
    void forgetsARequestThatFailedWithAllItDid() throws Exception {
        var answer = post("{\"text\":\"broken\"}", "key-1");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("text.broken");
        assertThat(notesOf(business)).isEmpty();
        assertThat(post("{\"text\":\"א\"}", "key-1").statusCode()).isEqualTo(201);
    }

    @Test
    void doesManyOfTheSameAtTheSameMomentOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> post("{\"text\":\"א\"}", "key-1")))
                    .toList();
            for (var one : running) {
                assertThat(one.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(notesOf(business)).containsExactly("א");
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        assertThat(post("{\"text\":\"א\"}", "two words").body()).contains("idempotency-key.invalid");
        assertThat(post("{\"text\":\"א\"}", "k".repeat(256)).statusCode()).isEqualTo(400);
    }

    @Test
    void describesItselfToWhoBearsAnInternalToken() throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
        assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(401);
        var document = send(request("", Role.SERVICE).uri(address).GET()).body();
        assertThat(document)
                .contains("\"openapi\":\"3.1", "\"operationId\":\"change\"", "If-Match", "Idempotency-Key")
                .doesNotContain("/broken");
    }

    private void isRefused(String query, String code) throws Exception {
        var answer = send(request(query, Role.OWNER).GET());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("https://moked.io/problems/invalid", code);
    }

    private HttpResponse<String> post(String body, String key) throws Exception {
        var request = request("", Role.OWNER).POST(BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path, Role role) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/businesses/" + business + "/notes" + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + TestKeys.token("gateway-service", "crm-service", role, business.toString()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
