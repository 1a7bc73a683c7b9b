package io.moked.gateway.session;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTests extends GuessingTest {

    private static final String ADDRESS = "/api/v1/session/password";
    private static final String NEXT = "eight yellow umbrellas";

    @Test
    void endsAllOtherSessionsWhenItChanges() throws Exception {
        var email = account(Role.AGENT);
        change(email, "must_change_password = true");
        var other = browser();
        other.logIn(email, PASSWORD);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var cookie = browser.cookies().get("__Host-moked");

        var response = browser.put(ADDRESS, Map.of("current", PASSWORD, "new", NEXT));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/account/mustChangePassword").asBoolean()).isFalse();
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(200);
        assertThat(browser.cookies().get("__Host-moked")).isNotEqualTo(cookie);
        assertThat(other.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(browser().logIn(email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser().logIn(email, NEXT).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short words|password.too-short",
                "אורך קצר|password.too-short",
                "password1234|password.too-common",
                "PassWord_1234|password.too-common",
                "qwertyuiop123|password.too-common",
                "aaaaaaaaaaaaaaaa|password.too-common",
                "xk4vqxk4vqxk4vq|password.too-common",
                "seven green bicycles|password.same"
            })
    void isRefusedWhenItIsEasyToGuess(String next, String code) throws Exception {
        var browser = signedIn(Role.AGENT);
        var response = browser.put(ADDRESS, Map.of("current", PASSWORD, "new", next));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/field").stringValue()).isEqualTo("new");
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void hasAnEnd() throws Exception {
        var response = signedIn(Role.AGENT).put(ADDRESS, Map.of("current", PASSWORD, "new", "אבגדהוז1".repeat(26)));
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo("password.too-long");
    }

    @Test
    void isChangedByWhoKnowsItOnly() throws Exception {
        var browser = signedIn(Role.AGENT);
        var response = browser.put(ADDRESS, Map.of("current", "guess", "new", NEXT));
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo("password.wrong");
        assertThat(browser()
                        .open()
                        .put(ADDRESS, Map.of("current", "guess", "new", NEXT))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void isLookedAtMoreAndMoreSeldomWhenItIsGuessed() throws Exception {
        var email = account(Role.AGENT);
        var waits = waitsAfterGuessing(email, 8);
        assertThat(waits).startsWith(0, 0, 0, 0).endsWith(1, 2, 4, 8);

        letTimePass("-1 hour");
        var early = browser().logIn(email, PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(problem(early)).isEqualTo("too-many-requests");
        assertThat(early.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(3000L, 3600L);

        letTimePass("1 second");
        assertThat(browser().logIn(email, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(waitsAfterGuessing(email, 1)).containsExactly(0);
    }

    @Test
    void isGuessedNoFasterWhereThereIsNoAccount() throws Exception {
        assertThat(waitsAfterGuessing("nobody" + System.nanoTime() + "@clinic.example", 6))
                .isEqualTo(waitsAfterGuessing(account(Role.AGENT), 6));
    }

    @Test
    void isGuessedForManyAccountsNoFaster() throws Exception {
        var browser = browser().with("X-Forwarded-For", "198.51.100.7, 10.9.9.9");
        var status = 401;
        for (var guess = 0; status == 401 && guess < 60; guess++) {
            status =
                    browser.logIn("nobody" + guess + "@garage.example", "guess").statusCode();
        }
        assertThat(status).isEqualTo(429);
        var elsewhere = browser().with("X-Forwarded-For", "10.9.9.9, 198.51.100.8");
        assertThat(elsewhere.logIn("nobody@garage.example", "guess").statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsTheSessionsThatItOpenedAndEndsThemOneByOne() throws Exception {
        var email = account(Role.AGENT);
        var phone = browser().with("User-Agent", "phone");
        phone.logIn(email, PASSWORD);
        var desk = browser().with("User-Agent", "desk");
        desk.logIn(email, PASSWORD);
        signedIn(Role.AGENT);

        var items = json(desk.get("/api/v1/session/sessions")).at("/items");
        assertThat(items.size()).isEqualTo(2);
        var phones = items.at("/0/userAgent").stringValue().equals("phone") ? items.get(0) : items.get(1);
        assertThat(phones.at("/current").asBoolean()).isFalse();
        var id = phones.at("/id").stringValue();
        assertThat(signedIn(Role.ADMIN).delete("/api/v1/session/sessions/" + id).statusCode())
                .isEqualTo(404);
        assertThat(desk.delete("/api/v1/session/sessions/" + id).statusCode()).isEqualTo(204);
        assertThat(phone.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/v1/businesses").statusCode()).isEqualTo(200);
    }
}
