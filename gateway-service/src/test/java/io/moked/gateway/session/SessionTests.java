package io.moked.gateway.session;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.GatewayApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class SessionTests extends EdgeTest {

    private static final String COOKIE = "__Host-moked";

    @Autowired
    private MeterRegistry meters;

    @Test
    void saysWhoLoggedInAndWhoseRowsThatMaySee() throws Exception {
        var business = BusinessId.random();
        var email = account(Role.OWNER, business);
        var browser = browser();

        assertThat(json(browser.get("/api/v1/session")).at("/account").isNull()).isTrue();
        assertThat(browser.logIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .statusCode())
                .isEqualTo(200);

        var session = json(browser.get("/api/v1/session"));
        assertThat(session.at("/account/email").stringValue()).isEqualTo(email);
        assertThat(session.at("/account/role").stringValue()).isEqualTo("OWNER");
        assertThat(session.at("/businesses").size()).isEqualTo(1);
        assertThat(session.at("/businesses/0").stringValue()).isEqualTo(business.toString());
        assertThat(session.toString()).doesNotContain("argon2");
    }

    @Test
    void isACookieThatOnlyThisHostReadsAndNoScript() throws Exception {
        var response = browser().logIn(account(Role.AGENT), PASSWORD);
        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .asString()
                .contains("Path=/")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void isAnotherOneAfterEachLogin() throws Exception {
        var email = account(Role.AGENT);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var before = browser.cookies().get(COOKIE);
        browser.logIn(email, PASSWORD);
        var after = browser.cookies().get(COOKIE);
        assertThat(after).isNotEqualTo(before);

        browser.cookies().put(COOKIE, before);
        assertThat(json(browser.get("/api/v1/session")).at("/account").isNull()).isTrue();
    }

    @Test
    void isNotTakenFromWhoeverBringsOne() throws Exception {
        var browser = browser();
        browser.cookies().put(COOKIE, "NjA5ZjZkMTgtNTZlYy00OTg1LTk1ZDktMTE3NTkxNDQ2ZGIz");
        browser.logIn(account(Role.AGENT), PASSWORD);
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo("NjA5ZjZkMTgtNTZlYy00OTg1LTk1ZDktMTE3NTkxNDQ2ZGIz");
    }

    @Test
    void survivesOnAnotherInstance() throws Exception {
        var browser = signedIn(Role.AGENT);
        var settings = Map.<String, Object>of(
                "server.port",
                "0",
                "moked.public-url",
                "https://moked.example",
                "twilio.account-sid",
                "ACmain",
                "twilio.auth-token",
                "main-token",
                "moked.secrets.key",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        var second = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new EmbeddedInfrastructure())
                .properties(settings)
                .properties(
                        "moked.services.telephony-url=" + SERVICES.url(),
                        "moked.services.ai-url=" + SERVICES.url(),
                        "moked.services.messaging-url=" + SERVICES.url(),
                        "moked.services.crm-url=" + SERVICES.url(),
                        "moked.services.billing-url=" + SERVICES.url());
        try (var context = (ServletWebServerApplicationContext) second.run("--server.port=0")) {
            var elsewhere = browser.at(context.getWebServer().getPort());
            assertThat(json(elsewhere.get("/api/v1/session")).at("/account").isNull())
                    .isFalse();
            assertThat(elsewhere.delete("/api/v1/session").statusCode()).isEqualTo(204);
        }
        assertThat(json(browser.get("/api/v1/session")).at("/account").isNull()).isTrue();
    }

    @Test
    void endsWithTheLogout() throws Exception {
        var browser = signedIn(Role.AGENT);
        var cookie = browser.cookies().get(COOKIE);
        assertThat(browser.delete("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        browser.cookies().put(COOKIE, cookie);
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(401);
    }

    @Test
    void endsWhenItIsTooOldOrTamperedWith() throws Exception {
        var browser = signedIn(Role.AGENT);
        jdbc.sql("update spring_session set expiry_time = 1, last_access_time = 1")
                .update();
        assertThat(problem(browser.get("/api/v1/businesses"))).isEqualTo("unauthenticated");

        var other = signedIn(Role.AGENT);
        other.cookies().compute(COOKIE, (name, value) -> "x" + value);
        assertThat(other.get("/api/v1/businesses").statusCode()).isEqualTo(401);
    }

    @Test
    void endsAtOnceWhenTheAccountIsDisabled() throws Exception {
        var email = account(Role.AGENT);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        change(email, "disabled = true");
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(browser.logIn(email, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void doesTheSameWorkForAnUnknownAccountAsForAWrongPassword() throws Exception {
        var wrong = refused(account(Role.AGENT), "not the password");
        var unknown = refused("nobody@clinic.example", "not the password");
        assertThat(unknown).isEqualTo(wrong);
    }

    private String refused(String email, String password) throws Exception {
        var counter = meters.counter("moked.passwords.checked");
        var before = counter.count();
        var response = browser().logIn(email, password);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(problem(response)).isEqualTo("wrong-credentials");
        assertThat(counter.count()).isEqualTo(before + 1);
        return response.body();
    }

    @Test
    void wantsTheTokenOfOurPagesForEachChange() throws Exception {
        var email = account(Role.AGENT);
        var strange = browser().open().without("X-CSRF-TOKEN");
        var credentials = Map.of("email", email, "password", PASSWORD);
        assertThat(problem(strange.post("/api/v1/session", credentials))).isEqualTo("csrf");

        var browser = signedIn(Role.AGENT);
        assertThat(problem(browser.with("X-CSRF-TOKEN", "guess").delete("/api/v1/session")))
                .isEqualTo("csrf");
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"a@b.example\",\"password\":\"x\",\"role\":\"ADMIN\"}",
                "{\"email\":\"a@b.example\"}",
                "{\"email\":null,\"password\":\"x\"}",
                "{\"email\":[],\"password\":{}}",
                "{",
                ""
            })
    void refusesAnythingElseThanAnAddressAndAPassword(String body) throws Exception {
        var response = browser().open().send("POST", "/api/v1/session", BodyPublishers.ofString(body));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void storesNothingForWhoOnlyLooks() throws Exception {
        var before = sessions();
        Browser looking = browser().open();
        looking.get("/");
        looking.get("/api/v1/businesses");
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
