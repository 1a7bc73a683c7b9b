package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import io.moked.system.api.Tenants.Tenant;
import io.moked.system.api.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the public document, asked by who may not. */
class IsolationTests {

    /** What services ask of each other, and what they tell of themselves. */
    private static final List<String> INTERNAL = List.of(
            "/internal/free-slots",
            "/internal/recordings/" + UUID.randomUUID(),
            "/internal/businesses/" + UUID.randomUUID() + "/persons",
            "/internal/businesses/" + UUID.randomUUID() + "/twilio-account",
            "/audio/a-x",
            "/v3/api-docs");

    /** Nobody has one of these. */
    private static final Set<String> SECRETS = Set.of("GET /invitations/*", "GET /offers/*");

    private static final String NOWHERE = "0c11a1c0-ffff-4000-8000-000000000001";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static Tenants tenants;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
    }

    @Test
    void hasARoleInTheTableForEveryOperation() {
        assertThat(tenants.api.operations()).hasSizeGreaterThan(30);
        Roles.knowsAll(tenants.api.operations());
    }

    @Test
    void isClosedToWhoeverHasNotLoggedIn() throws Exception {
        refusesAll(Visitor.anonymous(), "anonymous", 401);
    }

    @Test
    void isClosedToASessionThatIsOver() throws Exception {
        var expired = Visitor.loggedIn(Tenants.administrator(), Tenants.PASSWORD);
        var id = new String(java.util.Base64.getDecoder().decode(expired.session()), StandardCharsets.UTF_8);
        Databases.update(
                Service.GATEWAY,
                "update spring_session set last_access_time = 0, expiry_time = 1 where session_id = '" + id + "'");
        refusesAll(expired, "expired", 401);
        var left = Visitor.loggedIn(Tenants.administrator(), Tenants.PASSWORD);
        var session = left.session();
        assertThat(left.send("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
        assertThat(Visitor.anonymous()
                        .withSession(session)
                        .get("/api/v1/accounts")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void isClosedToASessionAKeyAndATokenThatWereMadeUp() throws Exception {
        var session = tenants.admin.session();
        var changed = session.substring(0, session.length() - 6) + "AAAA==";
        refusesAll(Visitor.anonymous().withSession(changed), "tampered session", 401);
        refusesAll(Visitor.anonymous().with("Authorization", "Bearer mk_" + "x".repeat(43)), "made-up key", 401);
        for (var token : ForgedTokens.all("gateway-service")) {
            assertThat(Visitor.anonymous()
                            .with("Authorization", "Bearer " + token)
                            .get("/api/v1/accounts")
                            .status())
                    .isEqualTo(401);
        }
    }

    /** Each operation at each service, whichever has it, and what services ask of each other: nothing is told of any. */
    @Test
    void isClosedToWhoeverGoesPastTheGateway() throws Exception {
        var nobody = Visitor.anonymous();
        for (var service : List.of(Service.CRM, Service.TELEPHONY, Service.AI, Service.BILLING, Service.MESSAGING)) {
            var port = RunningWorld.world().settings().ports().of(Listener.valueOf(service.name()));
            var gateway = RunningWorld.world().key(Service.GATEWAY);
            assertThat(nobody.send(
                                    port,
                                    "GET",
                                    "/api/v1/nothing",
                                    new byte[0],
                                    Map.of(
                                            "Authorization",
                                            "Bearer " + ForgedTokens.genuine(service.module(), gateway)))
                            .status())
                    .as("A genuine one is let in by " + service)
                    .isNotEqualTo(401);
            for (var token : Stream.of(
                            ForgedTokens.all(service.module()), ForgedTokens.notForNow(service.module(), gateway))
                    .flatMap(List::stream)
                    .toList()) {
                var softly = new SoftAssertions();
                for (var operation : tenants.api.operations()) {
                    var path = operation.at(name -> name.equals("businesses") ? tenants.garage.business() : NOWHERE);
                    refuses(softly, nobody, port, operation.method(), path, token);
                }
                for (var path : INTERNAL) {
                    refuses(softly, nobody, port, "GET", path, token);
                }
                softly.assertAll();
            }
        }
    }

    private static void refuses(
            SoftAssertions softly, Visitor nobody, int port, String method, String path, String token)
            throws Exception {
        var answer = nobody.send(port, method, path, new byte[0], Map.of("Authorization", "Bearer " + token));
        softly.assertThat(answer.status()).as(method + " " + path + " " + token).isEqualTo(401);
    }

    @Test
    void demandsTheRoleOfTheTable() {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            var role = Roles.of(operation);
            if (role == Roles.OWNER || role == Roles.ADMIN) {
                refuses(softly, operation, tenants.garage.agent(), "agent", 403);
            }
            if (role == Roles.ADMIN) {
                refuses(softly, operation, tenants.garage.owner(), "owner", 403);
            }
        }
        softly.assertAll();
    }

    @Test
    void letsInWhomTheTableNames() {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (operation.changes() || SECRETS.contains(operation.key())) {
                continue;
            }
            var visitor = switch (Roles.of(operation)) {
                case ANYBODY, ACCOUNT, AGENT -> tenants.garage.agent();
                case OWNER -> tenants.garage.owner();
                case ADMIN -> tenants.admin;
            };
            var answer = ask(operation, visitor, tenants.garage);
            softly.assertThat(answer.status())
                    .as(operation + " " + answer.text())
                    .isIn(200, 206);
        }
        softly.assertAll();
    }

    @Test
    void letsInWhomTheTableNamesToChangeSomething() throws Exception {
        tenants.garage.showPasswordAgain();
        Tenants.showPasswordAgain(tenants.admin);
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            var role = Roles.of(operation);
            if (!operation.changes() || role == Roles.ANYBODY || role == Roles.ACCOUNT) {
                continue;
            }
            var visitor = switch (role) {
                case ANYBODY, ACCOUNT, AGENT -> tenants.garage.agent();
                case OWNER -> tenants.garage.owner();
                case ADMIN -> tenants.admin;
            };
            var answer = askForNothing(operation, visitor, tenants.garage);
            softly.assertThat(answer.status())
                    .as(operation.key())
                    .isLessThan(500)
                    .isNotEqualTo(401);
            softly.assertThat(answer.text()).as(operation.key()).doesNotContain("problems/forbidden", "problems/csrf");
        }
        softly.assertAll();
    }

    @Test
    void tellsNobodyOfABusinessThatIsNotTheirs() {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (!operation.isOfABusiness()) {
                continue;
            }
            var owner = tenants.clinic.owner();
            var foreign = ask(operation, owner, tenants.garage);
            var none = send(operation, owner, operation.at(name -> name.equals("businesses") ? NOWHERE : name(name)));
            softly.assertThat(foreign.status())
                    .as(operation + " " + foreign.text())
                    .isEqualTo(404);
            softly.assertThat(foreign.told()).as(operation.key()).isEqualTo(none.told());
        }
        softly.assertAll();
    }

    @Test
    void tellsNobodyOfARowThatIsNotTheirs() throws Exception {
        tenants.clinic.showPasswordAgain();
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (operation.collections().stream().allMatch("businesses"::equals) || Roles.of(operation) == Roles.ADMIN) {
                continue;
            }
            var owner = tenants.clinic.owner();
            var own = tenants.clinic.business();
            var foreign = send(operation, owner, operation.at(name -> name.equals("businesses") ? own : name(name)));
            var random = UUID.randomUUID().toString();
            var none = send(operation, owner, operation.at(name -> name.equals("businesses") ? own : random));
            softly.assertThat(foreign.status())
                    .as(operation + " " + foreign.text())
                    .isEqualTo(404);
            softly.assertThat(foreign.told()).as(operation.key()).isEqualTo(none.told());
        }
        softly.assertAll();
    }

    @Test
    void listsNothingOfOthers() {
        var softly = new SoftAssertions();
        var foreign = tenants.garage.ids().entrySet().stream()
                .filter(id -> !Set.of("invitations", "offers").contains(id.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        for (var operation : tenants.api.operations()) {
            if (operation.changes() || Roles.of(operation) == Roles.ADMIN) {
                continue;
            }
            var answer = ask(operation, tenants.clinic.owner(), tenants.clinic);
            if (!SECRETS.contains(operation.key())) {
                softly.assertThat(answer.status())
                        .as(operation + " " + answer.text())
                        .isIn(200, 206);
            }
            softly.assertThat(answer.text()).as(operation.key()).doesNotContain(foreign);
        }
        softly.assertAll();
    }

    @Test
    void findsNothingOfOthersThroughABodyOrAFilter() throws Exception {
        var owner = tenants.clinic.owner();
        var root = "/api/v1/businesses/" + tenants.clinic.business();
        var random = UUID.randomUUID().toString();
        var merge = root + "/customers/" + tenants.clinic.id("customers") + "/merge";
        var version = owner.get(merge.replace("/merge", "")).headers().get("ETag");
        var with = owner.copy().with("If-Match", String.valueOf(version));
        assertThat(with.send("POST", merge, Map.of("other", tenants.garage.id("customers")))
                        .told())
                .isEqualTo(with.send("POST", merge, Map.of("other", random)).told());
        assertThat(owner.get(root + "/calls?customer=" + tenants.garage.id("customers"))
                        .told())
                .isEqualTo(owner.get(root + "/calls?customer=" + random).told());
        var invited = Map.of(
                "email",
                UUID.randomUUID() + "@x.example",
                "name",
                "רון",
                "role",
                "OWNER",
                "businesses",
                List.of(tenants.garage.business()));
        Tenants.showPasswordAgain(owner);
        var answer = owner.send("POST", root + "/accounts", invited);
        assertThat(answer.text()).doesNotContain(tenants.garage.business());
    }

    @Test
    void readsOnInNobodyElsesList() throws Exception {
        var garage = tenants.garage.owner();
        for (int count = 0; count < 2; count++) {
            garage.send(
                    "POST", "/api/v1/businesses/" + tenants.garage.business() + "/customers", Map.of("name", "נוסף"));
        }
        var page = garage.get("/api/v1/businesses/" + tenants.garage.business() + "/customers?limit=1");
        var cursor = page.json().path("next").stringValue();
        var other = tenants.clinic
                .owner()
                .get("/api/v1/businesses/" + tenants.clinic.business() + "/customers?limit=1&cursor=" + cursor);
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void changesNothingForAPageOfAnother() {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (operation.changes()) {
                var answer = ask(operation, tenants.garage.owner().copy().without("X-CSRF-TOKEN"), tenants.garage);
                softly.assertThat(answer.status()).as(operation.key()).isEqualTo(403);
                softly.assertThat(answer.text()).as(operation.key()).contains("problems/csrf");
            }
        }
        softly.assertAll();
    }

    private static void refusesAll(Visitor visitor, String who, int status) {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (Roles.of(operation) != Roles.ANYBODY) {
                refuses(softly, operation, visitor, who, status);
            }
        }
        softly.assertAll();
    }

    /** What is there and what is not are refused alike. */
    private static void refuses(SoftAssertions softly, Operation operation, Visitor visitor, String who, int status) {
        var answer = ask(operation, visitor, tenants.garage);
        softly.assertThat(answer.status())
                .as(who + " " + operation + " " + answer.text())
                .isEqualTo(status);
        softly.assertThat(answer.mediaType()).as(who + " " + operation).isEqualTo("application/problem+json");
        var none = send(
                operation,
                visitor,
                operation.at(name -> name.equals("businesses") && status == 403
                        ? tenants.garage.business()
                        : UUID.randomUUID().toString()));
        softly.assertThat(answer.told()).as(who + " " + operation).isEqualTo(none.told());
    }

    private static String name(String collection) {
        return tenants.garage.ids().getOrDefault(collection, NOWHERE);
    }

    private static Answer ask(Operation operation, Visitor visitor, Tenant tenant) {
        return send(operation, visitor, operation.at(tenant::id));
    }

    /** Of what changes something only whether somebody is let in: of a row that nobody has, and with nothing in it. */
    static Answer askForNothing(Operation operation, Visitor visitor, Tenant tenant) {
        var path = operation.at(name -> name.equals("businesses") ? tenant.business() : NOWHERE);
        return send(operation, visitor, path, NOTHING);
    }

    static Answer send(Operation operation, Visitor visitor, String path) {
        return send(operation, visitor, path, Samples.bytes(operation));
    }

    private static Answer send(Operation operation, Visitor visitor, String path, byte[] body) {
        var careful = visitor.copy();
        if (operation.parameters("header").contains("If-Match")) {
            careful.with("If-Match", "\"1\"");
        }
        if (operation.key().endsWith(" /businesses/*/search")) {
            path += "?q=ab";
        }
        try {
            return careful.send(
                    operation.method(),
                    path,
                    body,
                    operation.hasBody() ? Map.of("Content-Type", Samples.mediaType(operation)) : Map.of());
        } catch (Exception e) {
            throw new AssertionError(operation.key(), e);
        }
    }
}
