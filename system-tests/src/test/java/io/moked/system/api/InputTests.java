package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.Service;
import io.moked.system.api.Hostile.Case;
import io.moked.system.api.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the public document, asked with what nobody should send; the same cases for the same seed. */
class InputTests {

    /** Another one with {@code -Dmoked.seed=…}. */
    private static final long SEED = Long.getLong("moked.seed", 20260704);

    private static final int BODIES = 32;

    /** In place of a version: the one of this moment, so that what is written is read and not refused as stale. */
    private static final String CURRENT = "current";

    /** Of the bodies of an operation, how many are read at least; many of the others are no JSON of its form at all. */
    private static final double READ = 0.25;

    private static final int AT_A_TIME = 4;
    private static final String NOBODY = "0c11a1c0-ffff-4000-8000-000000000002";
    private static final String ASKS_A_MODEL = "POST /businesses/*/trial/*/messages";

    /** What takes no key, and why it does no harm to ask for it again. */
    private static final Map<String, String> REPEATABLE = Map.ofEntries(
            Map.entry("POST /session", "who logs in twice has two sessions, and sees both"),
            Map.entry("POST /session/second-factor", "a code is good once"),
            Map.entry("POST /session/confirmation", "the password is shown again"),
            Map.entry("POST /session/factors/totp", "a new secret takes the place of one that was not confirmed"),
            Map.entry("POST /session/factors/totp/confirm", "a code is good once"),
            Map.entry("POST /session/factors/recovery-codes", "new codes take the place of the old ones"),
            Map.entry("POST /invitations/*", "a link is good once"),
            Map.entry("POST /offers/*", "the first answer stands, and is told"),
            Map.entry("POST /businesses/*/appointments/series/plan", "reckons"),
            Map.entry("POST /businesses/*/segments/count", "counts"),
            Map.entry("POST /businesses/*/customers/import/preview", "reads"),
            Map.entry("POST /businesses/*/customers/import", "finds whom it has brought, and changes nothing of them"),
            Map.entry("POST /businesses/*/customers/*/merge", "answers with who remains"),
            Map.entry("POST /businesses/*/connections/openai/test", "asks the vendor"),
            Map.entry("POST /businesses/*/connections/twilio/test", "asks the vendor"),
            Map.entry("POST /businesses/*/speech", "what was spoken is kept"),
            Map.entry("POST /businesses/*/dashboard/look", "the later look counts"),
            Map.entry("POST /businesses/*/google-calendar/consents", "only leads to the vendor"),
            Map.entry("POST /businesses/*/google-calendar/connections", "what the vendor hands over is good once"),
            Map.entry("POST /businesses/*/google-calendar/conflicts/*/resolution", "is decided once"),
            Map.entry("POST /businesses/*/leads/*/lost", "names the version that it changes"),
            Map.entry("POST /businesses/*/leads/*/move", "names the version that it changes"),
            Map.entry("POST /businesses/*/leads/*/reopened", "names the version that it changes"),
            Map.entry("POST /businesses/*/leads/*/won", "names the version that it changes"),
            Map.entry("POST /businesses/*/trial/*/messages", "numbers its exchanges"));

    private static Tenants tenants;
    private static Visitor guest;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
        guest = Visitor.loggedIn(Tenants.administrator(), Tenants.PASSWORD);
    }

    @AfterAll
    static void wroteNoErrorOfOursIntoAnyLog() throws Exception {
        for (var service : Service.values()) {
            var log = java.nio.file.Files.readString(
                    io.moked.system.RunningWorld.world().settings().log(service));
            assertThat(log.lines().filter(line -> line.contains("A request failed")))
                    .as(service.module())
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> answersWhatNobodyShouldSend() {
        return tenants.api.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.key(), () -> check(operation)));
    }

    /** What is asked for twice without a key has to be the same as once, for the reason that stands beside it. */
    @Test
    void takesAKeyWithWhateverIsMadeSoThatItCanBeAskedForAgain() {
        var keyless = tenants.api.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.parameters("header").contains("Idempotency-Key"))
                .toList();
        assertThat(keyless)
                .noneMatch(operation -> operation.content().path("responses").has("201"));
        assertThat(keyless).extracting(Operation::key).containsExactlyInAnyOrderElementsOf(REPEATABLE.keySet());
    }

    @Test
    void answersOddAddresses() throws Exception {
        var root = "/api/v1/businesses/" + tenants.garage.business();
        for (var path : List.of(
                "/api/v1//businesses",
                "/api//v1/businesses",
                root + "/customers/",
                root + ";x=1/customers",
                root + "/customers;jsessionid=1",
                root + "/./customers",
                root + "/../" + tenants.clinic.business() + "/customers",
                root + "/%2e%2e/" + tenants.clinic.business() + "/customers",
                root + "/%2E%2E%2F" + tenants.clinic.business() + "/customers",
                root + "%2Fcustomers",
                root + "/customers%00",
                root + "/customers%3Fq=1",
                root + "/customers\u2025".replace("\u2025", "%E2%80%A5"),
                "/api/v1/businesses/" + tenants.garage.business().toUpperCase(java.util.Locale.ROOT) + "/customers",
                "/API/v1/businesses",
                "/api/v1/businesses/%2e/customers",
                "/api/v1/../v1/businesses",
                "/api/v3/api-docs",
                "/api/v1/internal/free-slots")) {
            var answer = tenants.garage.owner().get(path);
            assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 499);
            if (answer.status() >= 400) {
                assertThat(answer.mediaType()).as(path + " " + answer.text()).isEqualTo("application/problem+json");
            }
            assertThat(answer.text()).as(path).doesNotContain(tenants.clinic.id("customers"));
        }
    }

    private static void check(Operation operation) throws Exception {
        var visitor = operation.key().equals("DELETE /session") ? loggedInAnew() : guest;
        var faults = new ArrayList<String>();
        var cases = cases(operation);
        var jobs = new ArrayList<Callable<String>>();
        cases.stream()
                .filter(hostile -> !isVersioned(hostile))
                .forEach(hostile ->
                        jobs.add(() -> fault(hostile, send(visitor.copy(), operation, hostile, hostile.headers()))));
        try (var executor =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (var answered : executor.invokeAll(jobs)) {
                faults.add(answered.get());
            }
        }
        var read = 0;
        var bodies = cases.stream().filter(InputTests::isVersioned).toList();
        var version = "";
        for (var hostile : bodies) {
            version = version.isEmpty() ? version(visitor, hostile) : version;
            var answer = send(visitor, operation, hostile, with(hostile.headers(), "If-Match", version));
            version = answer.status() == 400 ? version : answer.headers().getOrDefault("ETag", "");
            read += isRead(answer) ? 1 : 0;
            faults.add(fault(hostile, answer));
        }
        assertThat(faults.stream().filter(fault -> !fault.isEmpty()))
                .as(operation.key())
                .isEmpty();
        if (!bodies.isEmpty()) {
            assertThat(read)
                    .as(operation.key() + ": of " + bodies.size() + " bodies were read")
                    .isGreaterThan((int) (READ * bodies.size()));
        }
    }

    /** Who asked for sessions before has been slowed down. */
    private static Visitor loggedInAnew() throws Exception {
        Databases.update(Service.GATEWAY, "delete from login_throttle");
        return Visitor.loggedIn(Tenants.administrator(), Tenants.PASSWORD);
    }

    private static boolean isVersioned(Case hostile) {
        return CURRENT.equals(hostile.headers().get("If-Match"));
    }

    private static Answer send(Visitor visitor, Operation operation, Case hostile, Map<String, String> headers)
            throws Exception {
        return visitor.send(operation.method(), hostile.path(), hostile.body(), headers);
    }

    /** Whether it was taken, or refused for what it says. */
    private static boolean isRead(Answer answer) {
        return answer.status() < 300
                || answer.status() == 400 && answer.text().contains("\"errors\":[{")
                || answer.status() == 409 && answer.text().contains("\"errors\":[{");
    }

    private static String version(Visitor visitor, Case hostile) throws Exception {
        for (var path = hostile.path();
                path.contains("/businesses/");
                path = path.substring(0, path.lastIndexOf('/'))) {
            var tag = visitor.get(path).headers().get("ETag");
            if (tag != null) {
                return tag;
            }
        }
        return "\"1\"";
    }

    private static String fault(Case hostile, Answer answer) {
        var isRight = answer.status() < 400
                // whoever takes no JSON gets none
                || (answer.status() < 500
                        && answer.body().length == 0
                        && hostile.what().startsWith("Accept: "))
                || (answer.status() < 500
                        && answer.mediaType().equals("application/problem+json")
                        && answer.json().path("type").stringValue("").startsWith("https://moked.io/problems/")
                        && answer.json().path("status").intValue() == answer.status());
        return isRight ? "" : hostile.what() + " → " + answer.status() + " " + answer.mediaType() + " " + answer.text();
    }

    private static List<Case> cases(Operation operation) {
        var hostile = new Hostile(SEED + operation.key().hashCode());
        UnaryOperator<String> rows = name -> locksOut(operation) && name.equals("accounts") ? NOBODY : id(name);
        var usual = operation.at(rows);
        var sample = Samples.bytes(operation, InputTests::id);
        var headers = Map.of("Content-Type", Samples.mediaType(operation), "If-Match", "\"1\"");
        var cases = new ArrayList<Case>();
        for (var parameter : operation.parameters("query")) {
            for (var value : hostile.some(hostile.parameters(), 10)) {
                cases.add(new Case(parameter + "=" + value, usual + "?" + parameter + "=" + value, sample, headers));
            }
        }
        for (var collection : operation.collections()) {
            for (var id : hostile.some(hostile.ids(), 6)) {
                var path = operation.at(name -> name.equals(collection) ? id : rows.apply(name));
                cases.add(new Case("path " + path, path, sample, headers));
            }
        }
        hostile.headers().forEach((header, values) -> {
            for (var value : hostile.some(values, 3)) {
                cases.add(new Case(header + ": " + value, usual, sample, with(headers, header, value)));
            }
        });
        if (operation.hasBody()) {
            addBodies(cases, operation, hostile, usual, headers);
        } else {
            cases.add(new Case("a body", usual, Hostile.bytes("{\"x\":" + "[".repeat(3_000)), headers));
        }
        return operation.key().equals(ASKS_A_MODEL) ? hostile.some(cases, 12) : cases;
    }

    private static void addBodies(
            List<Case> cases, Operation operation, Hostile hostile, String path, Map<String, String> headers) {
        var sample = Samples.of(operation, InputTests::id);
        var variants = hostile.variants(operation.body("application/json"), sample, tenants.api);
        for (var body : hostile.some(variants, BODIES)) {
            cases.add(new Case("body " + brief(body), path, Hostile.bytes(body), with(headers, "If-Match", CURRENT)));
        }
        for (var body : Hostile.broken(sample)) {
            cases.add(new Case("body " + brief(new String(body, StandardCharsets.UTF_8)), path, body, headers));
        }
        for (var type : List.of(
                "text/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x", "text/csv")) {
            cases.add(new Case(
                    "as " + type, path, Hostile.bytes(sample.toString()), with(headers, "Content-Type", type)));
        }
    }

    /** Whoever loses the second factors loses the session, which other tests need. */
    private static boolean locksOut(Operation operation) {
        return operation.key().endsWith("/accounts/*/factors");
    }

    private static String id(String collection) {
        return tenants.garage.id(collection);
    }

    private static String brief(String body) {
        return body.length() < 200 ? body : body.substring(0, 100) + "… (" + body.length() + ")";
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return all;
    }
}
