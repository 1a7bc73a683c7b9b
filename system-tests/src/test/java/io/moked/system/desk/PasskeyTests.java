package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A passkey is made and shown by the browser itself; the authenticator behind it is the browser's own emulation. */
class PasskeyTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String EMAIL = "maayan@example.com";
    private static final String PASSWORD = "חמישה ברווזים באגם קפוא";

    @Test
    void isMadeOnThePageAndEntersInsteadOfACode() {
        try (var administrator = Person.atADesk();
                var agent = Person.atADesk();
                var stranger = Person.atADesk()) {
            Administrator.enters(administrator).turnsTo(CLINIC).opens("/accounts");
            var path = Administrator.invites(administrator, "מעיין רז", EMAIL);
            agent.opens(path).choosesPassword(PASSWORD).sees("שיחות אחרונות");
            var wire = agent.page().context().newCDPSession(agent.page());
            var authenticator = authenticator(wire);
            agent.opens("/me")
                    .writes("שם המפתח", "המחשב בדלפק")
                    .presses("הוספה")
                    .sees("מפתח הגישה נוסף.");
            var codes = agent.page().locator(".codes li");
            assertThat(codes).hasCount(10);
            agent.sees("המחשב בדלפק").photographs("passkey");

            agent.logsOut()
                    .logsIn(EMAIL, PASSWORD)
                    .presses("כניסה עם מפתח גישה")
                    .sees("שיחות אחרונות");
            Assertions.assertThat(counted(wire, authenticator)).isGreaterThanOrEqualTo(2);

            authenticator(stranger.page().context().newCDPSession(stranger.page()));
            stranger.logsIn(EMAIL, PASSWORD).presses("כניסה עם מפתח גישה");
            assertThat(stranger.page().locator("[role=alert]").first()).isVisible();
            stranger.opens("/").seesTitle("כניסה למערכת");
        }
    }

    private static String authenticator(CDPSession wire) {
        wire.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        return wire.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    /** How often the one key of an authenticator was used. */
    private static int counted(CDPSession wire, String authenticator) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", authenticator);
        var keys = wire.send("WebAuthn.getCredentials", wanted).getAsJsonArray("credentials");
        Assertions.assertThat(keys).hasSize(1);
        return keys.get(0).getAsJsonObject().get("signCount").getAsInt();
    }
}
