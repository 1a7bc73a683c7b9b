package io.moked.example;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

class TokenTests extends ExampleTests {

    private static final String HERE = "crm-service";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void acceptsATrustedServiceWithTheRightRole() throws Exception {
        Tenancy.as(business, () -> {
            notes.add(business, "שלי");
            return true;
        });
        var own = TestKeys.token("ai-service", HERE, Role.SERVICE, business.toString());
        var others = TestKeys.token(
                "ai-service", HERE, Role.SERVICE, BusinessId.random().toString());
        var all = TestKeys.token("gateway-service", HERE, Role.SERVICE, "*");
        assertThat(get("/notes", own).body()).isEqualTo("[\"שלי\"]");
        assertThat(get("/notes", others).body()).isEqualTo("[]");
        assertThat(get("/notes", all).body()).contains("שלי");
    }

    @Test
    void refusesEveryoneElse() throws Exception {
        assertThat(get("/notes", "").statusCode()).isEqualTo(401);
        assertThat(get("/notes", "nonsense").statusCode()).isEqualTo(401);
        assertThat(get("/notes", TestKeys.token("ai-service", "billing-service", Role.SERVICE, "*"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/notes", TestKeys.token("unknown-service", HERE, Role.SERVICE, "*"))
                        .statusCode())
                .isEqualTo(401);
        var expired =
                TestKeys.token("ai-service", HERE, Role.SERVICE, Instant.now().minusSeconds(30), "*");
        assertThat(get("/notes", expired).statusCode()).isEqualTo(401);
        assertThat(get("/notes", TestKeys.token("gateway-service", HERE, Role.TWILIO_WEBHOOK, "*"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesATokenOfYesterdayThatItAcceptedThen() throws Exception {
        var brief =
                TestKeys.token("ai-service", HERE, Role.SERVICE, Instant.now().minusSeconds(3), "*");
        assertThat(get("/notes", brief).statusCode()).isEqualTo(200);
        eventually(() -> assertThat(get("/notes", brief).statusCode()).isEqualTo(401));
    }

    @Test
    void looksAtAnotherSignatureUnderTheSameClaims() throws Exception {
        var token = TestKeys.token("ai-service", HERE, Role.SERVICE, "*");
        assertThat(get("/notes", token).statusCode()).isEqualTo(200);
        var signature = token.substring(token.lastIndexOf('.') + 1);
        var other = TestKeys.token("gateway-service", HERE, Role.SERVICE, "*");
        var forged = token.replace(signature, other.substring(other.lastIndexOf('.') + 1));
        assertThat(get("/notes", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatWasTamperedWith() throws Exception {
        var parts = TestKeys.token("ai-service", HERE, Role.SERVICE, business.toString())
                .split("\\.");
        var forged = parts[0] + "."
                + TestKeys.token("ai-service", HERE, Role.SERVICE, "*").split("\\.")[1] + "." + parts[2];
        assertThat(get("/notes", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsNothingOfWhatWentWrongInside() throws Exception {
        var answer = get("/broken", TestKeys.token("ai-service", HERE, Role.SERVICE, "*"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("https://moked.io/problems/internal").doesNotContain("hunter2");
    }

    @Test
    void keepsTheOperatorsEndpointsOnThePortOfTheOperator() throws Exception {
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
        var metrics = send("http://127.0.0.1:" + managementPort + "/actuator/prometheus", "");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("moked_outbox_published");
        assertThat(send("http://127.0.0.1:" + managementPort + "/actuator/health/readiness", "")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send("http://127.0.0.1:" + port + path, token);
    }

    private static HttpResponse<String> send(String uri, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(uri));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
