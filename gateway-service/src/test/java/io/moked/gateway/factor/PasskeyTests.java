package io.moked.gateway.factor;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyTests extends EdgeTest {

    private static final String DESK = "https://desk.moked.example";
    private static final String HOST = "desk.moked.example";
    private static final String PASSKEYS = "/api/v1/session/factors/passkeys";

    private String user = "";

    @Test
    void isAskedForAfterThePasswordFromThenOn() throws Exception {
        var email = account(Role.OWNER);
        var key = new Authenticator(DESK, HOST);
        var registered = register(email, key);
        assertThat(registered.statusCode()).isEqualTo(200);
        assertThat(json(registered).at("/recoveryCodes").size()).isEqualTo(10);

        var browser = browser();
        var half = json(browser.logIn(email, PASSWORD));
        assertThat(half.at("/secondFactorRequired").toString()).isEqualTo("[\"PASSKEY\",\"RECOVERY\"]");
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        var whole = show(browser, key);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(json(whole).at("/account/email").stringValue()).isEqualTo(email);
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(200);
    }

    @Test
    void isGoodForOneAnswerToOneChallenge() throws Exception {
        var email = account(Role.OWNER);
        var key = new Authenticator(DESK, HOST);
        register(email, key);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var challenge = challenge(browser);
        var stale = key.show("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", user);
        assertThat(problem(browser.post("/login/webauthn", stale))).isEqualTo("wrong-credentials");
        assertThat(problem(browser.post("/login/webauthn", key.show(challenge, user))))
                .as("the challenge was used up")
                .isEqualTo("wrong-credentials");
    }

    @Test
    void isNotThatOfAnotherAccount() throws Exception {
        var key = new Authenticator(DESK, HOST);
        register(account(Role.OWNER), key);
        var others = user;
        var email = account(Role.OWNER);
        register(email, new Authenticator(DESK, HOST));
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var shown = browser.post("/login/webauthn", key.show(challenge(browser), others));
        assertThat(problem(shown)).isEqualTo("wrong-credentials");
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(401);
    }

    @Test
    void isMadeForOurPagesOnly() throws Exception {
        var response = register(account(Role.OWNER), new Authenticator("https://desk.attacker.example", HOST));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo("passkey.invalid");
    }

    @Test
    void needsALoginToBeMadeAndAPasswordToBeShown() throws Exception {
        assertThat(problem(browser().open().post("/webauthn/register/options", Map.of())))
                .isEqualTo("unauthenticated");
        assertThat(problem(browser().open().post("/webauthn/authenticate/options", Map.of())))
                .isEqualTo("unauthenticated");
        assertThat(problem(signedIn(Role.AGENT).without("X-CSRF-TOKEN").post("/webauthn/register/options", Map.of())))
                .isEqualTo("csrf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webauthn/register/options",
                "/webauthn/register",
                "/webauthn/authenticate/options",
                "/login/webauthn"
            })
    void isMadeAndShownByNothingThatIsNone(String address) throws Exception {
        var email = account(Role.OWNER);
        var inside = browser();
        inside.logIn(email, PASSWORD);
        var half = browser();
        register(account(Role.OWNER), new Authenticator(DESK, HOST));
        for (var body : hostile()) {
            for (var browser : List.of(inside, half.open())) {
                var answer = browser.send("POST", address, HttpRequest.BodyPublishers.ofString(body));
                assertThat(answer.statusCode())
                        .as("%s with %.60s", address, body)
                        .isLessThan(500);
                assertThat(answer.body()).doesNotContain("Exception", "<script>");
            }
        }
        assertThat(json(browser().logIn(email, PASSWORD)).has("account"))
                .as("no passkey came of it")
                .isTrue();
        var forged = browser().open();
        forged.cookies().put("__Host-moked", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(forged.post(address, Map.of()).statusCode()).isIn(400, 401, 403);
    }

    private static List<String> hostile() {
        return List.of(
                "",
                "{",
                "[]",
                "null",
                "0",
                "\"x\"",
                "{}",
                "{\"publicKey\":null}",
                "{\"publicKey\":[]}",
                "{\"publicKey\":{\"label\":0,\"credential\":{}}}",
                "{\"publicKey\":{\"label\":\"<script>\",\"credential\":{\"id\":[],\"rawId\":{},\"type\":7}}}",
                "{\"id\":\"AA\",\"rawId\":\"%%%\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"x\"},"
                        + "\"clientExtensionResults\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\","
                        + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},"
                        + "\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}",
                "{\"role\":\"ADMIN\",\"publicKey\":{\"user\":\"somebody\"}}",
                "{\"publicKey\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
                "{\"publicKey\":{\"label\":\"" + "א".repeat(1_200_000) + "\"}}");
    }

    @Test
    void isListedAndRemovedByItsOwner() throws Exception {
        var email = account(Role.OWNER);
        var key = new Authenticator(DESK, HOST);
        register(email, key);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        show(browser, key);
        browser.open();
        var item = json(browser.get(PASSKEYS)).at("/items/0");
        assertThat(item.at("/label").stringValue()).isEqualTo("הטלפון שלי");
        var address = PASSKEYS + "/" + item.at("/id").stringValue();
        assertThat(signedIn(Role.ADMIN).delete(address).statusCode()).isEqualTo(404);
        assertThat(browser.delete(address).statusCode()).isEqualTo(204);
        assertThat(json(browser().logIn(email, PASSWORD)).has("account")).isTrue();
        assertThat(json(register(email, new Authenticator(DESK, HOST)))
                        .at("/recoveryCodes")
                        .size())
                .as("those of before went with the passkey that they stood in for")
                .isEqualTo(10);
    }

    private HttpResponse<String> register(String email, Authenticator key) throws Exception {
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var options = json(browser.post("/webauthn/register/options", Map.of()));
        assertThat(options.at("/rp/id").stringValue()).isEqualTo(HOST);
        assertThat(options.has("challenge")).isTrue();
        user = options.at("/user/id").stringValue();
        return browser.post(
                "/webauthn/register", key.make(options.at("/challenge").stringValue(), "הטלפון שלי"));
    }

    private HttpResponse<String> show(Browser browser, Authenticator key) throws Exception {
        return browser.post("/login/webauthn", key.show(challenge(browser), user));
    }

    private static String challenge(Browser browser) throws Exception {
        var response = browser.post("/webauthn/authenticate/options", Map.of());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).at("/challenge").stringValue();
    }
}
