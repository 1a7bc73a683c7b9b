package io.moked.messaging.account;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.messaging.FakeTwilio;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The clinic writes with an account of its own. */
@ExtendWith(OutputCaptureExtension.class)
class OwnAccountTests extends MessagingTest {

    private static final String TOKEN = "a token that nobody may read";
    private static final String OWN_SENDER = "+972722000009";

    private final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void openAnAccount() {
        TWILIO.open(sid, TOKEN);
    }

    @Test
    void sendsFromItsOwnNumberByItsOwnAccountUntilItIsTakenAway(CapturedOutput output) {
        assertThat(give(clinic, TOKEN, 1)).isEqualTo(204);
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventually(() -> assertThat(TWILIO.taken(dana.e164())).hasSize(1));
        var sent = TWILIO.requests(dana.e164()).getFirst();
        assertThat(sent).containsEntry("account", sid);
        assertThat(sent.get("From")).endsWith(OWN_SENDER);

        assertThat(status(HttpMethod.DELETE, clinic, Role.SERVICE, null)).isEqualTo(204);
        OTHERS.publish(Stories.message(clinic, dana, "שוב"));
        eventually(() -> assertThat(TWILIO.requests(dana.e164())).hasSize(2));
        var later = TWILIO.requests(dana.e164()).getLast();
        assertThat(later).containsEntry("account", FakeTwilio.ACCOUNT);
        assertThat(later.get("From")).endsWith(SENDER);
        assertThat(output.getAll()).doesNotContain(TOKEN);
    }

    @Test
    void findsOutInItsOwnAccountWhatBecameOfAMessage() {
        give(clinic, TOKEN, 1);
        TWILIO.next(dana.e164(), form -> {
            TWILIO.take(form);
            return io.moked.sandbox.http.Reply.none();
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        assertThat(TWILIO.lookedUpIn(sid)).isPositive();
    }

    @Test
    void goesOnBySmsWhereItsAccountDoesNotHaveTheTemplate() {
        give(clinic, TOKEN, 1);
        TWILIO.next(dana.e164(), form -> FakeTwilio.refusal(400, 21655));
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventually(() -> assertThat(TWILIO.taken(dana.e164())).hasSize(1));
        assertThat(TWILIO.taken(dana.e164()).getFirst().form()).containsEntry("From", OWN_SENDER);
    }

    @Test
    void keepsTheLatestSealedAndBoundToItsBusiness() {
        give(clinic, "second", 2);
        give(clinic, "first", 1);
        assertThat(query("select version from own_account", Long.class)).containsExactly(2L);
        assertThat(query("select encode(auth_token, 'escape') from own_account", String.class))
                .noneMatch(token -> token.contains("second"));
        var other = BusinessId.random();
        give(other, "other", 1);
        assertThat(query("select sender from own_account", String.class)).hasSize(1);
    }

    @Test
    void isTakenFromTheGatewayForThisBusinessOnly() {
        assertThat(status(HttpMethod.PUT, clinic, Role.OWNER, body(TOKEN, 1))).isEqualTo(403);
        var foreign = TestKeys.token(
                "gateway-service",
                "messaging-service",
                Role.SERVICE,
                BusinessId.random().toString());
        assertThat(status(HttpMethod.PUT, clinic, foreign, body(TOKEN, 1))).isEqualTo(404);
        assertThat(query("select version from own_account", Long.class)).isEmpty();
    }

    @Test
    void cannotReportOnMessagesOfAnotherBusiness() {
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("MessageSid", TWILIO.taken(dana.e164()).getFirst().sid());
        form.add("MessageStatus", "failed");
        var ofAnother = TestKeys.token(
                "gateway-service",
                "messaging-service",
                Role.TWILIO_WEBHOOK,
                BusinessId.random().toString());
        assertThat(report(reportsGoTo(), form, ofAnother).value()).isEqualTo(404);
        var ofClinic = TestKeys.token("gateway-service", "messaging-service", Role.TWILIO_WEBHOOK, clinic.toString());
        assertThat(report(reportsGoTo(), form, ofClinic).value()).isEqualTo(204);
    }

    private int give(BusinessId business, String token, long version) {
        return status(HttpMethod.PUT, business, Role.SERVICE, body(token, version));
    }

    private Map<String, Object> body(String token, long version) {
        return Map.of("accountSid", sid, "authToken", token, "sender", OWN_SENDER, "version", version);
    }

    private int status(
            HttpMethod method, BusinessId business, Role role, @org.jspecify.annotations.Nullable Object body) {
        return status(
                method,
                business,
                TestKeys.token("gateway-service", "messaging-service", role, business.toString()),
                body);
    }

    private int status(
            HttpMethod method, BusinessId business, String token, @org.jspecify.annotations.Nullable Object body) {
        var request = RestClient.create()
                .method(method)
                .uri("http://localhost:" + port + "/internal/businesses/" + business + "/twilio-account")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(token));
        return (body == null ? request : request.body(body))
                .exchange((sent, response) -> response.getStatusCode().value());
    }
}
