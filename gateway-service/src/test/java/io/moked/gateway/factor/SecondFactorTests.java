package io.moked.gateway.factor;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.chassis.token.Role;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorTests extends EdgeTest {

    private static final String TOTP = "/api/v1/session/factors/totp";
    private static final String RECOVERY = "/api/v1/session/factors/recovery-codes";
    private static final String CONFIRMATION = "/api/v1/session/confirmation";
    private static final String SECOND = "/api/v1/session/second-factor";

    @Autowired
    private Seal seal;

    @Test
    void isAskedForAfterThePasswordFromThenOn() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var browser = browser();
        var half = json(browser.logIn(email, PASSWORD));
        assertThat(half.at("/secondFactorRequired").toString()).isEqualTo("[\"TOTP\",\"RECOVERY\"]");
        assertThat(half.has("account")).isFalse();
        assertThat(json(browser.get("/api/v1/session")).at("/account").isNull()).isTrue();
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1/session/sessions").statusCode()).isEqualTo(401);

        var cookie = browser.cookies().get("__Host-moked");
        var whole = browser.post(SECOND, Map.of("code", fresh(email)));
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(json(whole).at("/account/secondFactors/0").stringValue()).isEqualTo("TOTP");
        assertThat(browser.cookies().get("__Host-moked")).isNotEqualTo(cookie);
        assertThat(browser.get("/api/v1/businesses").statusCode()).isEqualTo(200);
    }

    @Test
    void takesEachCodeOnce() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var code = fresh(email);
        assertThat(half(email).post(SECOND, Map.of("code", code)).statusCode()).isEqualTo(200);
        var again = half(email).post(SECOND, Map.of("code", code));
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(problem(again)).isEqualTo("wrong-credentials");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsWritten() throws Exception {
        var email = account(Role.OWNER);
        var codes = enrol(email);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select code_hash from recovery_code")
                        .query(String.class)
                        .list())
                .doesNotContainAnyElementsOf(codes);
        var written = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(half(email).post(SECOND, Map.of("code", written)).statusCode())
                .isEqualTo(200);
        assertThat(half(email).post(SECOND, Map.of("code", codes.getFirst())).statusCode())
                .isEqualTo(401);
        assertThat(half(email).post(SECOND, Map.of("code", codes.get(1))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotGuessedByLoggingInAgainAndAgain() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var status = 401;
        var guesses = 0;
        while (status == 401 && guesses < 12) {
            status = half(email).post(SECOND, Map.of("code", "000000")).statusCode();
            guesses++;
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void keepsItsSecretSealedAndBoundToItsAccount() throws Exception {
        var email = account(Role.OWNER);
        var begun = json(half(email).post(TOTP, Map.of())).at("/secret").stringValue();
        var sealed = sealed(UUID.fromString(id(email)));
        assertThat(Base32.encode(sealed)).doesNotContain(begun.substring(0, 8));

        var other = account(Role.OWNER);
        enrol(other);
        jdbc.sql("update totp set sealed_secret = ?, last_step = 0 where account_id = ?")
                .params(sealed, UUID.fromString(id(other)))
                .update();
        assertThat(half(other).post(SECOND, Map.of("code", "000000")).statusCode())
                .isEqualTo(500);
    }

    @Test
    void needsThePasswordFirst() throws Exception {
        assertThat(problem(browser().open().post(SECOND, Map.of("code", "000000"))))
                .isEqualTo("unauthenticated");
        assertThat(problem(signedIn(Role.OWNER).post(SECOND, Map.of("code", "000000"))))
                .isEqualTo("unauthenticated");
    }

    @Test
    void losesTheHalfLoginWhenThePasswordChanges() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var half = half(email);
        change(email, "epoch = epoch + 1");
        assertThat(half.post(SECOND, Map.of("code", fresh(email))).statusCode()).isEqualTo(401);
    }

    @Test
    void countsOnlyOnceACodeWasShown() throws Exception {
        var email = account(Role.OWNER);
        var browser = browser();
        browser.logIn(email, PASSWORD);
        var begun = json(browser.post(TOTP, Map.of()));
        assertThat(begun.at("/uri").stringValue())
                .startsWith("otpauth://totp/Moked:")
                .contains(begun.at("/secret").stringValue());
        assertThat(begun.at("/qr/size").intValue()).isGreaterThan(20);
        assertThat(begun.at("/qr/path").stringValue()).startsWith("M0 0h1v1h-1z");
        assertThat(problem(browser.post(TOTP + "/confirm", Map.of("code", "000000"))))
                .isEqualTo("wrong-credentials");
        assertThat(json(browser().logIn(email, PASSWORD)).has("account")).isTrue();
    }

    @Test
    void isNotReplacedButRemovedAndBegunAgain() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var browser = half(email);
        browser.post(SECOND, Map.of("code", fresh(email)));
        browser.open();
        assertThat(browser.post(TOTP, Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser.delete(TOTP).statusCode()).isEqualTo(204);
        assertThat(browser.delete(TOTP).statusCode()).isEqualTo(404);
        assertThat(json(browser().logIn(email, PASSWORD)).has("account")).isTrue();
    }

    @Test
    void isChangedOnlyByWhoHasShownThePasswordLately() throws Exception {
        var email = account(Role.OWNER);
        enrol(email);
        var browser = half(email);
        browser.post(SECOND, Map.of("code", fresh(email)));
        browser.open();
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'confirmed'")
                .update();
        for (var refused : List.of(
                browser.post(TOTP, Map.of()),
                browser.post(TOTP + "/confirm", Map.of("code", "000000")),
                browser.delete(TOTP),
                browser.post(RECOVERY, Map.of()),
                browser.post("/webauthn/register/options", Map.of()),
                browser.post("/webauthn/register", Map.of()),
                browser.delete("/api/v1/session/factors/passkeys/x"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).at("/errors/0/code").stringValue()).isEqualTo("confirmation.needed");
        }
        var wrong = browser.post(CONFIRMATION, Map.of("password", "guess"));
        assertThat(json(wrong).at("/errors/0/code").stringValue()).isEqualTo("password.wrong");
        assertThat(browser.delete(TOTP).statusCode()).isEqualTo(403);
        assertThat(browser.post(CONFIRMATION, Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(browser.delete(TOTP).statusCode()).isEqualTo(204);
    }

    @Test
    void asksForThePasswordAgainNoOftenerThanALoginMayBeTried() throws Exception {
        var browser = signedIn(Role.OWNER);
        var status = 400;
        for (var guess = 0; status == 400 && guess < 12; guess++) {
            status = browser.post(CONFIRMATION, Map.of("password", "guess")).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(browser()
                        .open()
                        .post(CONFIRMATION, Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void givesNewRecoveryCodesInPlaceOfTheOld() throws Exception {
        var email = account(Role.OWNER);
        var old = enrol(email);
        var browser = half(email);
        browser.post(SECOND, Map.of("code", fresh(email)));
        browser.open();
        var renewed = json(browser.post(RECOVERY, Map.of())).at("/recoveryCodes");
        assertThat(renewed.size()).isEqualTo(10);
        assertThat(half(email).post(SECOND, Map.of("code", old.getFirst())).statusCode())
                .isEqualTo(401);
        assertThat(half(email)
                        .post(SECOND, Map.of("code", renewed.get(0).stringValue()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(signedIn(Role.OWNER).post(RECOVERY, Map.of()).statusCode()).isEqualTo(404);
    }

    private Browser half(String email) throws Exception {
        var browser = browser();
        browser.logIn(email, PASSWORD);
        return browser;
    }

    /** Gives an account an authenticator app; returns the recovery codes. */
    private List<String> enrol(String email) throws Exception {
        var browser = half(email);
        browser.post(TOTP, Map.of());
        var confirmed = json(browser.post(TOTP + "/confirm", Map.of("code", fresh(email))));
        var codes = new ArrayList<String>();
        confirmed.at("/recoveryCodes").forEach(code -> codes.add(code.stringValue()));
        return codes;
    }

    /** What the app shows, as if it had not been asked in these minutes. */
    private String fresh(String email) throws BrokenSeal {
        var account = UUID.fromString(id(email));
        jdbc.sql("update totp set last_step = 0 where account_id = ?")
                .param(account)
                .update();
        return Totp.code(
                seal.open(sealed(account), SecondFactors.place(account)),
                Instant.now().getEpochSecond() / 30);
    }

    private byte[] sealed(UUID account) {
        return jdbc.sql("select sealed_secret from totp where account_id = ?")
                .param(account)
                .query(byte[].class)
                .single();
    }
}
