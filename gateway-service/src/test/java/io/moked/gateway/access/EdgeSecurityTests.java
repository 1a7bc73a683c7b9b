package io.moked.gateway.access;

import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TenancyRules;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.EdgeTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EdgeSecurityTests extends EdgeTest {

    @Autowired
    private JdbcTemplate template;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/session", "/api/v1/businesses", "/webjars/none.js", "/customers/x"})
    void tellsBrowsersWhatTheyMayDo(String path) throws Exception {
        var headers = browser().get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void letsNothingBeKeptOfAnAnswer() throws Exception {
        assertThat(browser().get("/api/v1/session").headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @Test
    void lendsNoHandToOtherSites() throws Exception {
        var response =
                signedIn(Role.ADMIN).with("Origin", "https://attacker.example").get("/api/v1/businesses");
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void demandsAPasswordThatNobodyElseKnows() throws Exception {
        var business = BusinessId.random();
        var email = account(Role.OWNER, business);
        change(email, "must_change_password = true");
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var response = browser.get("/api/v1/businesses/" + business + "/customers");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(problem(response)).isEqualTo("password-change-required");
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /", "PUT /customers", "DELETE /index.html", "TRACE /"})
    void changesNothingThroughPages(String operation) throws Exception {
        var parts = operation.split(" ");
        assertThat(browser().send(parts[0], parts[1], BodyPublishers.noBody()).statusCode())
                .isIn(400, 401, 403, 405);
    }

    @Test
    void keepsBusinessesApartInTheDatabaseToo() {
        TenancyRules.hold(template, OF_NO_BUSINESS);
        assertThat(template.queryForList("select * from account_business")).isEmpty();
    }

    private static final String[] OF_NO_BUSINESS = {
        "account",
        "account_business",
        "login_throttle",
        "invitation",
        "totp",
        "user_entities",
        "user_credentials",
        "recovery_code",
        "audit_entry",
        "spring_session",
        "spring_session_attributes",
        "answered_request"
    };
}
