package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.system.api.Tenants.Tenant;
import io.moked.system.api.Visitor.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the public document, asked with real keys that are not for it. */
class KeyTests {

    private static final String NOWHERE = "0c11a1c0-ffff-4000-8000-000000000001";
    private static final List<String> ALL_SCOPES = List.of(
            "customers:read",
            "customers:write",
            "customers:export",
            "customers:erase",
            "calls:read",
            "business:read",
            "business:write");
    private static final Pattern READS_CALLS =
            Pattern.compile("GET /businesses/\\*/(calls|recordings|conversations|quality).*");

    private static Tenants tenants;

    @BeforeAll
    static void begin() throws Exception {
        tenants = Tenants.get();
    }

    @Test
    void openNothingOfAnotherBusiness() throws Exception {
        var software = holding(key(tenants.clinic, ALL_SCOPES));
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

    @Test
    void openWhatTheirScopesAreForAndNothingElse() throws Exception {
        var software = holding(key(tenants.garage, List.of("calls:read")));
        var softly = new SoftAssertions();
        for (var operation : tenants.api.operations()) {
            var answer = ask(operation, software);
            if (READS_CALLS.matcher(operation.key()).matches()) {
                softly.assertThat(answer.status())
                        .as(operation + " " + answer.text())
                        .isIn(200, 206);
            } else {
                softly.assertThat(answer.status())
                        .as(operation + " " + answer.text())
                        .isIn(403, 404);
                softly.assertThat(answer.mediaType()).as(operation.key()).isEqualTo("application/problem+json");
            }
        }
        softly.assertAll();
    }

    @Test
    void openNothingOnceTheyAreRevoked() throws Exception {
        var list = "/api/v1/businesses/" + tenants.garage.business() + "/api-keys";
        var made = tenants.garage.owner().send("POST", list, Map.of("name", "x", "scopes", ALL_SCOPES));
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

    private static Answer ask(Operation operation, Visitor software) {
        return IsolationTests.send(operation, software, operation.at(KeyTests::row));
    }

    /** Of the garage, where it has one. */
    private static String row(String collection) {
        return tenants.garage.ids().getOrDefault(collection, NOWHERE);
    }

    private static String key(Tenant tenant, List<String> scopes) throws Exception {
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
