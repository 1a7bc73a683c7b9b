package io.moked.gateway.audit;

import static io.moked.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.testing.EmbeddedInfrastructure.Servers;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.Services;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTests extends EdgeTest {

    private final BusinessId clinic = BusinessId.random();

    @Test
    void tellsWhoChangedWhatFromWhere() throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("X-Forwarded-For", "203.0.113.9");
        var agent = id(account(Role.AGENT, clinic));
        owner.with("If-Match", "\"1\"")
                .patch("/api/v1/businesses/" + clinic + "/accounts/" + agent, Map.of("role", "OWNER"));

        var entry = entries(owner).get(0);
        assertThat(entry.at("/action").stringValue()).isEqualTo("account.changed");
        assertThat(entry.at("/subject").stringValue()).isEqualTo(agent);
        assertThat(entry.at("/actor/name").stringValue()).isEqualTo("דנה");
        assertThat(entry.at("/before/role").stringValue()).isEqualTo("AGENT");
        assertThat(entry.at("/after/role").stringValue()).isEqualTo("OWNER");
        assertThat(entry.at("/address").stringValue()).isEqualTo("203.0.113.9");
        assertThat(entry.at("/business").stringValue()).isEqualTo(clinic.toString());
        assertThat(entry.toString()).doesNotContain("argon2");
    }

    @Test
    void tellsWhatServicesChangedButNotWhatItSaid() throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("If-Match", "\"2\"");
        owner.put("/api/v1/businesses/" + clinic, Map.of("name", "secret name"));
        owner.post("/api/v1/businesses/" + clinic + "/customers/7d1b1c1e-0000-4000-8000-000000000001/merge", Map.of());
        owner.get("/api/v1/businesses/" + clinic + "/customers");
        owner.post("/api/v1/businesses/" + clinic + "/trial", Map.of());

        var entries = entries(owner);
        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.at("/0/action").stringValue()).isEqualTo("customer.merge.created");
        assertThat(entries.at("/1/action").stringValue()).isEqualTo("business.changed");
        assertThat(entries.at("/1/before/version").stringValue()).isEqualTo("\"2\"");
        assertThat(entries.at("/1/after/version").stringValue()).isEqualTo("\"3\"");
        assertThat(entries.toString()).doesNotContain("secret name");
    }

    @Test
    void hasNothingOfWhatWasRefused() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        SERVICES.on(
                "/api/v1/businesses/" + clinic + "/tasks/x", (asked, exchange) -> Services.json(exchange, 412, "{}"));
        owner.patch("/api/v1/businesses/" + clinic + "/tasks/x", Map.of("status", "DONE"));
        assertThat(entries(owner).size()).isZero();
    }

    @Test
    void tellsWhatMayHaveBeenChangedWhenNoAnswerCame() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var address = "/customers/7d1b1c1e-0000-4000-8000-000000000001";
        SERVICES.on("/api/v1/businesses/" + clinic + address, (asked, exchange) -> exchange.close());
        assertThat(owner.delete("/api/v1/businesses/" + clinic + address).statusCode())
                .isEqualTo(503);
        var entry = entries(owner).get(0);
        assertThat(entry.at("/action").stringValue()).isEqualTo("customer.deleted.attempted");
        assertThat(entry.at("/subject").stringValue()).isEqualTo(address);
        assertThat(entry.at("/after/outcome").stringValue()).isEqualTo("UNKNOWN");
    }

    @Test
    void namesWhatWasChangedAsItWasUnderstood() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        owner.put("/api/v1/businesses/" + clinic + "/customers/%D7%93%61na", Map.of());
        owner.delete("/api/v1/businesses/" + clinic + "/%63ustomers/7%64");
        var entries = entries(owner);
        assertThat(entries.at("/1/subject").stringValue()).isEqualTo("/customers/דana");
        assertThat(entries.at("/0/subject").stringValue()).isEqualTo("/customers/7d");
        assertThat(entries.at("/0/action").stringValue()).isEqualTo("customer.deleted");
    }

    @Test
    void isForOwnersOfTheBusinessAndForAdministrators() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        owner.put("/api/v1/businesses/" + clinic, Map.of());
        assertThat(signedIn(Role.AGENT, clinic)
                        .get("/api/v1/businesses/" + clinic + "/audit")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.OWNER, BusinessId.random())
                        .get("/api/v1/businesses/" + clinic + "/audit")
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/api/v1/audit").statusCode()).isEqualTo(403);
        assertThat(entries(signedIn(Role.ADMIN)).size()).isEqualTo(1);
        assertThat(json(signedIn(Role.ADMIN).get("/api/v1/audit?limit=1"))
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void isReadPageByPage() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        for (var round = 0; round < 3; round++) {
            owner.put("/api/v1/businesses/" + clinic, Map.of());
        }
        var path = path("/audit?limit=2&about=business");
        var first = json(owner.get(path));
        var second = json(owner.get(path + "&cursor=" + first.at("/next").stringValue()));
        assertThat(first.at("/items").size()).isEqualTo(2);
        assertThat(second.at("/items").size()).isEqualTo(1);
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set actor_name = 'nobody'", "delete from audit_entry", "truncate audit_entry"
            })
    void cannotBeChangedByTheApplicationNorByTheOwnerOfItsTable(String statement) throws Exception {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("permission denied");
        var database = Servers.POSTGRES.database("gateway");
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var wanted = owner.createStatement()) {
            assertThatThrownBy(() -> wanted.execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void tellsWhatWasCarriedAway() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var customer = "/customers/7d1b1c1e-0000-4000-8000-000000000001";
        owner.get(path("/customers.csv"));
        owner.get(path(customer + "/export"));
        owner.get(path(customer + "/files/7d1b1c1e-0000-4000-8000-000000000003"));
        owner.get(path(customer));
        assertThat(SERVICES.asked()).isNotEmpty();
        assertThat(entries(owner).valueStream().map(AuditTests::told))
                .containsExactly(
                        "customer.file.read " + customer + "/files/7d1b1c1e-0000-4000-8000-000000000003",
                        "customer.export.read " + customer + "/export",
                        "customer.csv.read /customers.csv");
    }

    /** Whatever the request says of a range: what counts is what was given. */
    @ParameterizedTest
    @CsvSource({
        "200, , 1",
        "206, bytes 0-999/1000, 1",
        "206, bytes 1-999/1000, 1",
        "206, bytes 99-999/1000, 1",
        "206, bytes 500-999/1000, 0",
        "206, something else, 1"
    })
    void tellsThatARecordingWasHeardNotEachJumpInIt(int status, String range, int noted) throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("Range", "bytes=1-");
        var recording = "/recordings/7d1b1c1e-0000-4000-8000-000000000002";
        SERVICES.on(path(recording), (asked, exchange) -> {
            if (range != null) {
                exchange.getResponseHeaders().set("Content-Range", range);
            }
            Services.json(exchange, status, "{}");
        });
        assertThat(owner.get(path(recording)).statusCode()).isEqualTo(status);
        assertThat(found(owner, "about=recording")).hasSize(noted);
        owner.get(path("/customers.csv"));
        assertThat(found(owner, "about=customer")).hasSize(1);
    }

    @Test
    void tellsWhoCameInAndAdministratorsWhoWasNotLetIn() throws Exception {
        var email = account(Role.AGENT, clinic);
        var browser = browser();
        browser.logIn(email, "wrong-" + PASSWORD);
        browser.logIn("nobody-" + email, PASSWORD);
        browser.with("X-Forwarded-For", "203.0.113.77").logIn(email, PASSWORD);
        var owner = signedIn(Role.OWNER, clinic);
        var arrived = json(owner.get(path("/audit?about=account.logged-in"))).at("/items");
        assertThat(arrived.size()).as("of the agent and of the owner").isEqualTo(2);
        assertThat(arrived.at("/1/actor/id").stringValue()).isEqualTo(id(email));
        assertThat(arrived.at("/1/address").stringValue()).isEqualTo("203.0.113.77");
        assertThat(json(owner.get(path("/audit?about=account.login-refused")))
                        .at("/items")
                        .size())
                .isZero();
        var refused = json(signedIn(Role.ADMIN).get("/api/v1/audit?about=account.login-refused&limit=2"))
                .at("/items");
        assertThat(refused.at("/0/subject").stringValue()).isEqualTo("stranger");
        assertThat(refused.at("/0/after").isNull()).isTrue();
        assertThat(refused.at("/1/after/email").stringValue()).isEqualTo(email);
        assertThat(refused.toString()).doesNotContain("nobody-");
    }

    @Test
    void tellsTheOwnerWhatPeopleDidWithTheirOwnAccounts() throws Exception {
        var agent = signedIn(Role.AGENT, clinic);
        agent.put("/api/v1/session/password", Map.of("current", PASSWORD, "new", "ארנב סגול על אופניים"));
        var entry = entries(signedIn(Role.OWNER, clinic)).get(0);
        assertThat(entry.at("/action").stringValue()).isEqualTo("account.password-changed");
    }

    @Test
    void tellsByWhichNameSomebodyWentBefore() throws Exception {
        var agent = signedIn(Role.AGENT, clinic);
        var before = json(agent.get("/api/v1/session")).at("/account/name").stringValue();

        var changed = agent.put("/api/v1/session/name", Map.of("name", " רות\u202e  לוי\u200b "));

        assertThat(json(changed).at("/account/name").stringValue()).isEqualTo("רות לוי");
        assertThat(json(agent.get("/api/v1/session")).at("/account/name").stringValue())
                .isEqualTo("רות לוי");
        var entry = entries(signedIn(Role.OWNER, clinic)).get(0);
        assertThat(entry.at("/action").stringValue()).isEqualTo("account.name-changed");
        assertThat(entry.at("/before/name").stringValue()).isEqualTo(before);
        assertThat(entry.at("/after/name").stringValue()).isEqualTo("רות לוי");
        assertThat(agent.put("/api/v1/session/name", Map.of("name", " \u200f ")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void isSearchedByWhoWhatAndWhen() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        owner.put(path(""), Map.of());
        owner.put(path("/customers/7d"), Map.of());
        assertThat(found(owner, "about=customer")).containsExactly("customer.changed /customers/7d");
        assertThat(found(owner, "who=%D7%93%D7%A0&about=business")).containsExactly("business.changed /");
        assertThat(found(owner, "who=nobody")).isEmpty();
        assertThat(found(owner, "to=2020-01-01")).isEmpty();
        assertThat(found(owner, "from=2020-01-01&to=2999-12-31")).hasSize(3);
        for (var wrong : List.of("from=soon", "about=%25", "who=" + "x".repeat(101))) {
            assertThat(owner.get(path("/audit?" + wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void keepsNobodyWaitingForLong() throws Exception {
        var owner = signedIn(Role.OWNER, clinic);
        var database = Servers.POSTGRES.database("gateway");
        try (var busy = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("lock table audit_entry in access exclusive mode");
            var answer = owner.get(path("/audit?who=x"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo("audit.too-slow");
        }
        assertThat(owner.get(path("/audit?who=x")).statusCode()).isEqualTo(200);
    }

    private List<String> found(Browser browser, String query) throws Exception {
        return json(browser.get(path("/audit?" + query)))
                .at("/items")
                .valueStream()
                .map(AuditTests::told)
                .toList();
    }

    private static String told(JsonNode entry) {
        return entry.at("/action").stringValue() + " " + entry.at("/subject").stringValue();
    }

    private String path(String below) {
        return "/api/v1/businesses/" + clinic + below;
    }

    /** What was done since somebody logged in. */
    private JsonNode entries(Browser browser) throws Exception {
        var all = json(browser.get(path("/audit"))).at("/items");
        var done = JsonMapper.shared().createArrayNode();
        all.valueStream()
                .filter(entry -> !entry.at("/action").stringValue().equals("account.logged-in"))
                .forEach(done::add);
        return done;
    }
}
