package io.moked.gateway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicDocumentTests extends EdgeTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CUSTOMER = """
            {"openapi":"3.1.0","paths":{
              "/api/v1/businesses/{business}/customers/{id}":{"get":{"operationId":"get_1","responses":{"200":{"description":"OK",
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}},
              "/internal/free-slots":{"get":{"operationId":"slots","responses":{"200":{"description":"OK",
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Secret"}}}}}}},
              "/api/v1/not-let-through":{"get":{"operationId":"other","responses":{}}}},
             "components":{"schemas":{
              "View":{"type":"object","properties":{"phone":{"$ref":"#/components/schemas/Phone"}}},
              "Phone":{"type":"string"},"Secret":{"type":"object"}}}}""";
    private static final String STEPS = """
            {"openapi":"3.1.0","paths":{
              "/api/v1/businesses/{business}/conversations/{call}/steps":{"get":{"operationId":"steps","responses":{"200":{"description":"OK",
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}}},
             "components":{"schemas":{"View":{"type":"string"}}}}""";

    private static JsonNode merge(Part... away) {
        return Merging.of(Map.of(Part.CRM, JSON.readTree(CUSTOMER), Part.AI, JSON.readTree(STEPS)), Set.of(away));
    }

    @Test
    void keepsSchemasOfOneNameApart() {
        var schemas = merge().at("/components/schemas");
        assertThat(schemas.at("/crm.View/type").stringValue()).isEqualTo("object");
        assertThat(schemas.at("/crm.View/properties/phone/$ref").stringValue())
                .isEqualTo("#/components/schemas/crm.Phone");
        assertThat(schemas.at("/ai.View/type").stringValue()).isEqualTo("string");
    }

    @Test
    void leavesOutWhatIsInternalWithItsSchemas() {
        var merged = merge();
        assertThat(merged.path("paths").propertyNames())
                .containsExactly(
                        "/api/v1/businesses/{business}/conversations/{call}/steps",
                        "/api/v1/businesses/{business}/customers/{id}");
        assertThat(merged.toString()).doesNotContain("Secret", "not-let-through");
    }

    @Test
    void tellsWhichScopeOfAKeyOpensWhat() {
        var steps = merge().at("/paths/~1api~1v1~1businesses~1{business}~1conversations~1{call}~1steps/get/security");
        assertThat(steps.at("/1/apiKey/0").stringValue()).isEqualTo("calls:read");
        var own = Merging.of(Map.of(Part.GATEWAY, JSON.readTree(CUSTOMER.replace("customers", "api-keys"))), Set.of());
        assertThat(own.at("/paths/~1api~1v1~1businesses~1{business}~1api-keys~1{id}/get/security"))
                .hasSize(1);
    }

    @Test
    void saysWhoIsAway() {
        assertThat(merge(Part.TELEPHONY).at("/info/description").stringValue()).contains("telephony-service");
        assertThat(merge().at("/info").has("x-away")).isFalse();
    }

    @Test
    void answersWithoutALoginAlsoWhileServicesAreAway() throws Exception {
        var response = browser().get("/api/openapi.json");
        assertThat(response.statusCode()).isEqualTo(200);
        var document = Browser.json(response);
        assertThat(document.path("openapi").stringValue()).startsWith("3.1");
        assertThat(document.at("/info/x-away")).hasSize(5);
        assertThat(document.at("/paths/~1api~1v1~1session/post/operationId").stringValue())
                .isEqualTo("session.logIn");
        assertThat(document.at("/paths/~1api~1v1~1session/get").has("parameters"))
                .as("the token is no parameter")
                .isFalse();
        assertThat(SERVICES.asked())
                .allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/v3/api-docs"));
    }

    @Test
    void showsAPageWhoseFilesAreThere() throws Exception {
        var page = browser().get("/api/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        var addresses = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        while (addresses.find()) {
            assertThat(browser().get(addresses.group(1)).statusCode())
                    .as(addresses.group(1))
                    .isEqualTo(200);
        }
        assertThat(page.body()).doesNotContain("style=", "<style", "onclick");
    }
}
