package io.moked.gateway.access;

import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.EdgeTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRequestTests extends EdgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/accounts/%00", "/api/v1/accounts/%2F", "/api/v1/accounts/%ED%A0%80", "/customers/%00"})
    void areRefusedWithAProblem(String path) throws Exception {
        var response = browser().get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(problem(response)).isEqualTo("malformed");
    }

    @Test
    void areNoFaultOfOurs() throws Exception {
        var browser = signedIn(Role.ADMIN);
        var bytes = browser.get("/api/v1/audit?limit=%ED%A0%80");
        assertThat(bytes.statusCode()).isEqualTo(400);
        assertThat(problem(bytes)).isEqualTo("malformed");
        var kind = browser.with("Content-Type", "x")
                .post("/api/v1/businesses/" + BusinessId.random() + "/customers", Map.of());
        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(problem(kind)).isEqualTo("malformed");
    }
}
