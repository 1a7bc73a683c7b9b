package io.moked.gateway.key;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.forward.Doors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTests extends EdgeTest {

    private final BusinessId clinic = BusinessId.random();
    private final String atClinic = "/api/v1/businesses/" + clinic;
    private Browser owner = browser();

    @BeforeEach
    void logIn() throws Exception {
        owner = signedIn(Role.OWNER, clinic);
    }

    @Test
    void opensWhatItsScopesAreForAndNothingElse() throws Exception {
        var software = holding(key("customers:read"));
        assertThat(software.get(atClinic + "/customers").statusCode()).isEqualTo(200);
        assertThat(claims().getStringListClaim("businesses")).containsExactly(clinic.toString());
        assertThat(claims().getStringClaim("role")).isEqualTo("AGENT");
        assertThat(claims().getSubject()).startsWith("key:");
        assertThat(problem(software.post(atClinic + "/customers", Map.of()))).isEqualTo("forbidden");
        assertThat(problem(software.get(atClinic + "/calls"))).isEqualTo("forbidden");
        assertThat(problem(software.get(atClinic))).isEqualTo("forbidden");
        assertThat(problem(software.get("/api/v1/businesses/" + BusinessId.random() + "/customers")))
                .isEqualTo("not-found");
    }

    @Test
    void carriesAwayOrErasesCustomersByScopesOfTheirOwnOnly() throws Exception {
        var one = atClinic + "/customers/7d1b1c1e-0000-4000-8000-000000000001";
        var usual = holding(key("customers:read", "customers:write"));
        assertThat(usual.get(one).statusCode()).isEqualTo(200);
        assertThat(problem(usual.get(atClinic + "/customers.csv"))).isEqualTo("forbidden");
        assertThat(problem(usual.get(one + "/export"))).isEqualTo("forbidden");
        assertThat(problem(usual.delete(one))).isEqualTo("forbidden");
        var exporting = holding(key("customers:export"));
        assertThat(exporting.get(atClinic + "/customers.csv").statusCode()).isEqualTo(200);
        assertThat(exporting.get(one + "/export").statusCode()).isEqualTo(200);
        assertThat(problem(exporting.get(one))).isEqualTo("forbidden");
        var erasing = holding(key("customers:erase"));
        assertThat(erasing.delete(one).statusCode()).isEqualTo(200);
        assertThat(problem(erasing.delete(one + "/files/1"))).isEqualTo("forbidden");
    }

    @Test
    void endsAfterAYearAtTheLatestAndTellsWhoMadeIt() throws Exception {
        var made = json(owner.post(atClinic + "/api-keys", Map.of("name", "x", "scopes", List.of("customers:read"))));
        var created = Instant.parse(made.at("/createdAt").stringValue());
        assertThat(Instant.parse(made.at("/endsAt").stringValue())).isEqualTo(created.plus(Duration.ofDays(365)));
        var software = holding(made.at("/key").stringValue());
        assertThat(software.get(atClinic + "/customers").statusCode()).isEqualTo(200);
        var listed = json(owner.get(atClinic + "/api-keys")).at("/items/0");
        assertThat(listed.at("/madeBy/works").asBoolean()).isTrue();
        assertThat(listed.at("/madeBy/name").stringValue())
                .isEqualTo(
                        json(owner.get("/api/v1/session")).at("/account/name").stringValue());

        end(made.at("/id").stringValue());

        assertThat(problem(software.get(atClinic + "/customers"))).isEqualTo("unauthenticated");
        for (var days : List.of(0, 366)) {
            var body = Map.of("name", "x", "scopes", List.of("customers:read"), "days", days);
            assertThat(owner.post(atClinic + "/api-keys", body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void hasAScopeForWhateverADoorIsUnder() {
        assertThat(Doors.ALL.stream()
                        .flatMap(door -> door.methods().stream().map(door::scope))
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scope.values()).map(Scope::text).toList());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void isOfferedInWordsWithEachScope(Scope scope) throws Exception {
        var files = Path.of("src/main/resources/static");
        assertThat(Files.readString(files.resolve("account/new-api-key.js"))).contains("'" + scope.text() + "'");
        for (var language : List.of("he", "en")) {
            assertThat(Files.readString(files.resolve("i18n/" + language + ".json")))
                    .contains("\"scope." + scope.text() + "\"");
        }
    }

    @Test
    void readsAndWritesAppointmentsLeadsAndTasks() throws Exception {
        for (var area : List.of("appointments", "leads", "tasks")) {
            var reading = holding(key(area + ":read"));
            assertThat(reading.get(atClinic + "/" + area).statusCode()).isEqualTo(200);
            assertThat(problem(reading.post(atClinic + "/" + area, Map.of()))).isEqualTo("forbidden");
            var writing = holding(key(area + ":write"));
            assertThat(writing.post(atClinic + "/" + area, Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(problem(writing.get(atClinic + "/" + area))).isEqualTo("forbidden");
            assertThat(problem(writing.get(atClinic + "/customers"))).isEqualTo("forbidden");
        }
    }

    @Test
    void readsTheNumbersOfItsBusinessOnly() throws Exception {
        var software = holding(key("analytics:read"));
        assertThat(software.get("/api/v1/analytics").statusCode()).isEqualTo(200);
        assertThat(claims().getStringListClaim("businesses")).containsExactly(clinic.toString());
        assertThat(software.get(atClinic + "/analytics").statusCode()).isEqualTo(200);
        assertThat(problem(software.get(atClinic + "/dashboard"))).isEqualTo("forbidden");
    }

    @Test
    void needsNoTokenOfAPageAndNoCookie() throws Exception {
        var software = holding(key("customers:write", "business:write"));
        var made = software.post(atClinic + "/customers", Map.of());
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().allValues("Set-Cookie")).isEmpty();
        SERVICES.asked().clear();
        assertThat(software.put(atClinic, Map.of()).statusCode()).isEqualTo(200);
        assertThat(claims().getStringClaim("role")).isEqualTo("OWNER");
        var log = owner.get(atClinic + "/audit").body();
        assertThat(log)
                .contains("customer.created")
                .contains("business.changed")
                .contains("key:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts",
                "/api/v1/audit",
                "/api/v1/session/sessions",
                "/api/v1/businesses/{b}/accounts",
                "/api/v1/businesses/{b}/audit",
                "/api/v1/businesses/{b}/api-keys",
            })
    void doesNotOpenWhatIsForPeople(String path) throws Exception {
        var software =
                holding(key("customers:read", "customers:write", "calls:read", "business:read", "business:write"));
        assertThat(software.get(path.replace("{b}", clinic.toString())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void lendsASessionNothing() throws Exception {
        var both = owner.with("Authorization", "Bearer mk_unknown");
        assertThat(problem(both.get(atClinic + "/customers"))).isEqualTo("unauthenticated");
        assertThat(SERVICES.asked()).isEmpty();
    }

    @Test
    void isShownOnceAndStoredAsAHash() throws Exception {
        var key = key("calls:read");
        assertThat(key).startsWith("mk_").hasSizeGreaterThan(40);
        var list = owner.get(atClinic + "/api-keys");
        assertThat(list.body()).doesNotContain(key);
        assertThat(json(list).at("/items/0/scopes/0").stringValue()).isEqualTo("calls:read");
        assertThat(json(list).at("/items/0/lastUsedAt").isNull()).isTrue();
        holding(key).get(atClinic + "/calls");
        assertThat(json(owner.get(atClinic + "/api-keys"))
                        .at("/items/0/lastUsedAt")
                        .isNull())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from api_key").query(Long.class).single())
                .as("rows seen without a business")
                .isZero();
    }

    @Test
    void isOverAsSoonAsItIsRevoked() throws Exception {
        var key = key("customers:read");
        var id = json(owner.get(atClinic + "/api-keys")).at("/items/0/id").stringValue();
        assertThat(signedIn(Role.OWNER, BusinessId.random())
                        .delete(atClinic + "/api-keys/" + id)
                        .statusCode())
                .isEqualTo(404);
        var elsewhere = BusinessId.random();
        assertThat(signedIn(Role.OWNER, elsewhere)
                        .delete("/api/v1/businesses/" + elsewhere + "/api-keys/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.delete(atClinic + "/api-keys/" + id).statusCode()).isEqualTo(204);
        assertThat(holding(key).get(atClinic + "/customers").statusCode()).isEqualTo(401);
        assertThat(owner.get(atClinic + "/audit").body())
                .contains("api-key.created")
                .contains("api-key.deleted")
                .doesNotContain(key);
    }

    @Test
    void isMadeOnceForARequestThatIsMadeAgain() throws Exception {
        var wanted = Map.of("name", "קופה", "scopes", List.of("customers:read"));
        owner.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = owner.post(atClinic + "/api-keys", wanted);
        assertThat(first.statusCode()).isEqualTo(201);
        var again = owner.post(atClinic + "/api-keys", wanted);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(owner.get(atClinic + "/api-keys")).at("/items")).hasSize(1);
        var colleague = signedIn(Role.OWNER, clinic)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(colleague.post(atClinic + "/api-keys", wanted).body()).isNotEqualTo(first.body());
    }

    @Test
    void isMadeByOwners() throws Exception {
        var agent = signedIn(Role.AGENT, clinic);
        assertThat(agent.post(atClinic + "/api-keys", Map.of("name", "x", "scopes", List.of("calls:read")))
                        .statusCode())
                .isEqualTo(403);
        for (var scopes : List.of(List.of(), List.of("everything"), List.of("calls:write"))) {
            assertThat(owner.post(atClinic + "/api-keys", Map.of("name", "x", "scopes", scopes))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private String key(String... scopes) throws Exception {
        var made = owner.post(atClinic + "/api-keys", Map.of("name", "יומן", "scopes", List.of(scopes)));
        assertThat(made.statusCode()).isEqualTo(201);
        return json(made).at("/key").stringValue();
    }

    private void end(String id) {
        Tenancy.asAll(
                () -> transactions.execute(status -> jdbc.sql("update api_key set ends_at = now() where id = ?::uuid")
                        .param(id)
                        .update()));
    }

    private Browser holding(String key) {
        return browser().with("Authorization", "Bearer " + key);
    }

    private static JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(SERVICES.first().headers().get("authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
    }
}
