package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.system.api.Tenants.Tenant;
import io.moked.system.api.Visitor.Answer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the public document, asked with real keys that are not for it. */
class KeyTests {

    private static final String NOWHERE = "0c11a1c0-ffff-4000-8000-000000000001";
    private static final String AT = "/businesses/\\*";
    private static final Map<String, Pattern> OPENED = Map.ofEntries(
            opened("customers:read", "GET " + AT + "/(segments.*|customers(?!\\.csv|/\\*/export).*)"),
            opened(
                    "customers:write",
                    "(POST|PUT) " + AT + "/customers.*|DELETE " + AT + "/customers/\\*/files/\\*|"
                            + "(POST|PUT|DELETE) " + AT + "/segments.*"),
            opened("customers:export", "GET " + AT + "/customers(\\.csv|/\\*/export)"),
            opened("customers:erase", "DELETE " + AT + "/customers/\\*"),
            opened("appointments:read", "GET " + AT + "/(calendar|appointments.*|absences.*|waiting-list.*)"),
            opened("appointments:write", "(POST|PUT|PATCH|DELETE) " + AT + "/(appointments|absences|waiting-list).*"),
            opened("leads:read", "GET " + AT + "/lead.*"),
            opened("leads:write", "(POST|PUT|DELETE) " + AT + "/lead.*"),
            opened("tasks:read", "GET " + AT + "/tasks.*"),
            opened("tasks:write", "(POST|PUT|PATCH) " + AT + "/tasks.*"),
            opened("calls:read", "GET " + AT + "/(calls|recordings|conversations|quality).*"),
            opened("analytics:read", "GET (" + AT + ")?/analytics|GET /analytics/parts"),
            opened("business:read", "GET /businesses(/\\*(/workplace)?)?"),
            opened("business:write", "PUT " + AT));

    private static Tenants tenants;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
    }

    @Test
    void openNothingOfAnotherBusiness() throws Exception {
        var software = holding(key(tenants.clinic, OPENED.keySet()));
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            if (!operation.isOfABusiness()) {
                continue;
            }
            var foreign = ask(operation, software);
            var none = IsolationTests.send(
                    operation, software, operation.at(name -> name.equals("businesses") ? NOWHERE : row(name)));
            softly.assertThat(foreign.status())
                    .as(operation + " " + foreign.text())
                    .isEqualTo(404);
            softly.assertThat(foreign.told()).as(operation.key()).isEqualTo(none.told());
        }
        softly.assertAll();
    }

    static Stream<String> scopes() {
        return OPENED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void openWhatTheirScopeIsForAndNothingElse(String scope) throws Exception {
        var software = holding(key(tenants.garage, Set.of(scope)));
        var opened = Objects.requireNonNull(OPENED.get(scope));
        assertThat(tenants.api.operations()).anyMatch(operation -> is(opened, operation));
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            var answer = operation.changes()
                    ? IsolationTests.askForNothing(operation, software, tenants.garage)
                    : ask(operation, software);
            var told = softly.assertThat(answer.status()).as(operation + " " + answer.text());
            if (!is(opened, operation)) {
                told.isIn(403, 404);
                softly.assertThat(answer.mediaType()).as(operation.key()).isEqualTo("application/problem+json");
            } else if (operation.changes()) {
                told.isLessThan(500).isNotIn(401, 403);
            } else {
                told.isIn(200, 206);
            }
        }
        softly.assertAll();
    }

    @Test
    void areNamedByTheDocumentWhereTheyOpenSomething() {
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            var scope = operation.content().path("security").findValues("apiKey").stream()
                    .map(scopes -> scopes.path(0).stringValue())
                    .toList();
            softly.assertThat(scope)
                    .as(operation.key())
                    .isEqualTo(scopes().filter(one -> is(Objects.requireNonNull(OPENED.get(one)), operation))
                            .toList());
        }
        softly.assertAll();
    }

    @Test
    void openNothingOnceTheyAreRevoked() throws Exception {
        var list = "/api/v1/businesses/" + tenants.garage.business() + "/api-keys";
        tenants.garage.showPasswordAgain();
        var made = tenants.garage.owner().send("POST", list, Map.of("name", "x", "scopes", OPENED.keySet()));
        var software = holding(made.json().path("key").stringValue());
        var customers = "/api/v1/businesses/" + tenants.garage.business() + "/customers";
        assertThat(software.get(customers).status()).isEqualTo(200);
        var revoked = tenants.garage
                .owner()
                .send("DELETE", list + "/" + made.json().path("id").stringValue(), null);
        assertThat(revoked.status()).isEqualTo(204);
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            softly.assertThat(ask(operation, software).status())
                    .as(operation.key())
                    .isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    void areTheSourceOfTheLeadsThatTheyOpen() throws Exception {
        var software = holding(key(tenants.garage, Set.of("leads:write", "customers:read")));
        var business = "/api/v1/businesses/" + tenants.garage.business();
        var customer =
                software.get(business + "/customers").json().at("/items/0/id").stringValue();
        var made = software.send("POST", business + "/leads", Map.of("customer", customer, "matter", "טופס באתר"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/source").stringValue()).isEqualTo("API");
    }

    private static Answer ask(Operation operation, Visitor software) {
        return IsolationTests.send(operation, software, operation.at(KeyTests::row));
    }

    private static Map.Entry<String, Pattern> opened(String scope, String operations) {
        return Map.entry(scope, Pattern.compile(operations));
    }

    private static boolean is(Pattern opened, Operation operation) {
        return opened.matcher(operation.key()).matches();
    }

    /** Of the garage, where it has one. */
    private static String row(String collection) {
        return tenants.garage.ids().getOrDefault(collection, NOWHERE);
    }

    private static String key(Tenant tenant, Set<String> scopes) throws Exception {
        tenant.showPasswordAgain();
        var made = tenant.owner()
                .send(
                        "POST",
                        "/api/v1/businesses/" + tenant.business() + "/api-keys",
                        Map.of("name", "x", "scopes", scopes));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("key").stringValue();
    }

    private static Visitor holding(String key) throws Exception {
        return Visitor.anonymous().with("Authorization", "Bearer " + key);
    }
}
