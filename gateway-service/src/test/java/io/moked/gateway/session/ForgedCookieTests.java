package io.moked.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedCookieTests extends EdgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "0c11a1c0-0001-4000-8000-0000\u0000",
                "' or 1=1 --",
                "\uD7FF",
                "0c11a1c0-0001-4000-8000-000000000001"
            })
    void letsNobodyInForACookieOfTheirOwnMaking(String id) throws Exception {
        var cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        var browser = browser();
        browser.cookies().put("__Host-moked", cookie);
        var response = browser.get("/api/v1/businesses");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Browser.problem(response)).isEqualTo("unauthenticated");
    }
}
