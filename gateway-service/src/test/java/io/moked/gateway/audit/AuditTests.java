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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditTests extends EdgeTest {

    private final BusinessId clinic = BusinessId.random();

    @Test
    void tellsWhoChangedWhatFromWhere() throws Exception {
        var owner = signedIn(Role.OWNER, clinic).with("X-Forwarded-For", "203.0.113.9");
        var agent = id(account(Role.AGENT, clinic));
        owner.patch("/api/v1/businesses/" + clinic + "/accounts/" + agent, Map.of("role", "OWNER"));

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
        var path = "/api/v1/businesses/" + clinic + "/audit?limit=2";
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

    private JsonNode entries(Browser browser) throws Exception {
        return json(browser.get("/api/v1/businesses/" + clinic + "/audit")).at("/items");
    }
}
