package io.moked.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.gateway.Browser;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Browsers that are known for an account. */
class DevicesTests extends GuessingTest {

    private static final String NEXT = "eight yellow umbrellas";

    @Test
    void keepsNobodyWaitingWhoLoggedInBeforeFromThisBrowser() throws Exception {
        var email = account(Role.AGENT);
        var own = browser();
        var cookies = own.logIn(email, PASSWORD).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(Devices.COOKIE + "="))
                .singleElement()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain", email);
        waitsAfterGuessing(email, 8);
        assertThat(browser().logIn(email, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(own.logIn(email, PASSWORD).statusCode()).isEqualTo(200);

        var others = browser();
        others.logIn(account(Role.AGENT), PASSWORD);
        assertThat(others.logIn(email, PASSWORD).statusCode()).isEqualTo(429);
        own.cookies().computeIfPresent(Devices.COOKIE, (name, value) -> "A" + value.substring(1));
        assertThat(own.logIn(email, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void isGuessedNoFasterFromABrowserThatIsKnown() throws Exception {
        var email = account(Role.AGENT);
        var own = browser();
        own.logIn(email, PASSWORD);
        var status = 401;
        var guesses = 0;
        while (status == 401 && guesses < 12) {
            status = own.logIn(email, "guess").statusCode();
            guesses++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(guesses).isEqualTo(6);
        assertThat(browser().logIn(email, PASSWORD).statusCode())
                .as("strangers are not kept waiting by it")
                .isEqualTo(200);
    }

    @Test
    void isGuessedNoFasterByWhoKeptManyBrowsersThatAreKnown() throws Exception {
        var email = account(Role.AGENT);
        var kept = new ArrayList<Browser>();
        for (var browser = 0; browser < 8; browser++) {
            kept.add(browser());
            kept.getLast().logIn(email, PASSWORD);
        }
        var looked = 0;
        for (var guess = 0; guess < 4; guess++) {
            for (var browser : kept) {
                looked += browser.logIn(email, "guess").statusCode() == 401 ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(20);
        assertThat(browser().logIn(email, PASSWORD).statusCode())
                .as("whoever comes from elsewhere is not kept waiting by it")
                .isEqualTo(200);
    }

    @Test
    void isGuessedFromABrowserThatHasToWaitWithoutUsingUpWhatOthersHave() throws Exception {
        var email = account(Role.AGENT);
        var own = browser();
        own.logIn(email, PASSWORD);
        var kept = browser();
        kept.logIn(email, PASSWORD);
        for (var guess = 0; guess < 40; guess++) {
            kept.logIn(email, "guess");
        }
        assertThat(own.logIn(email, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void makesAStrangerOfEveryBrowserThatDoesNotKnowTheNextOne() throws Exception {
        var email = account(Role.AGENT);
        var kept = browser();
        kept.logIn(email, PASSWORD);
        var own = browser();
        own.logIn(email, PASSWORD);
        assertThat(own.put("/api/v1/session/password", Map.of("current", PASSWORD, "new", NEXT))
                        .statusCode())
                .isEqualTo(200);

        waitsAfterGuessing(email, 8);

        assertThat(kept.logIn(email, NEXT).statusCode()).isEqualTo(429);
        assertThat(own.logIn(email, NEXT).statusCode()).isEqualTo(200);
    }

    @Test
    void isTriedAsByAStrangerOnceAllSessionsWereEnded() throws Exception {
        var email = account(Role.AGENT);
        var own = browser();
        own.logIn(email, PASSWORD);
        change(email, "epoch = epoch + 1");

        waitsAfterGuessing(email, 8);

        assertThat(own.logIn(email, PASSWORD).statusCode()).isEqualTo(429);
    }
}
