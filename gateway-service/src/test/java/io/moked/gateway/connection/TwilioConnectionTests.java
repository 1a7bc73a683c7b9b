package io.moked.gateway.connection;

import static io.moked.gateway.Browser.json;
import static io.moked.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.Browser;
import io.moked.gateway.EdgeTest;
import io.moked.gateway.Services;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;

@ExtendWith(OutputCaptureExtension.class)
class TwilioConnectionTests extends EdgeTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String SENDER = "+97237005005";

    @Autowired
    TransactionOperations transactions;

    private final BusinessId clinic = BusinessId.random();
    private final String atClinic = at(clinic);
    private final String handedTo = "/internal/businesses/" + clinic + "/twilio-account";
    private final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");
    private Browser owner = browser();

    @BeforeEach
    void logIn() throws Exception {
        owner = signedIn(Role.OWNER, clinic);
        SERVICES.on("/twilio/2010-04-01/Accounts/" + sid + ".json", (asked, exchange) -> {
            var known = asked.headers().getOrDefault("authorization", "").equals(basic());
            Services.json(
                    exchange,
                    known ? 200 : 401,
                    known ? "{\"sid\":\"" + sid + "\",\"status\":\"active\"}" : "{\"code\":20003}");
        });
        SERVICES.on(
                "/twilio/2010-04-01/Accounts/" + sid + "/IncomingPhoneNumbers.json",
                (asked, exchange) -> Services.json(
                        exchange,
                        200,
                        asked.query().equals("PhoneNumber=%2B97237005005")
                                ? "{\"incoming_phone_numbers\":[{\"phone_number\":\"" + SENDER + "\"}]}"
                                : "{\"incoming_phone_numbers\":[]}"));
    }

    @Test
    void isHandedToWhoUsesItAndShownToNobody(CapturedOutput output) throws Exception {
        assertThat(json(owner.get(atClinic)).at("/state").stringValue()).isEqualTo("NONE");
        var connected = owner.put(atClinic, account());
        assertThat(connected.statusCode()).isEqualTo(200);
        assertThat(json(connected).at("/state").stringValue()).isEqualTo("CONNECTED");
        assertThat(json(connected).at("/hint").stringValue()).isEqualTo(sid);
        var handed = SERVICES.asked().stream()
                .filter(asked -> asked.path().equals(handedTo))
                .toList();
        assertThat(handed).hasSize(2).allMatch(asked -> asked.method().equals("PUT"));
        assertThat(handed.getFirst().text()).contains(sid, TOKEN, SENDER);
        assertThat(claims(handed.getFirst()).getAudience()).containsExactly("messaging-service");
        assertThat(claims(handed.getLast()).getAudience()).containsExactly("telephony-service");
        assertThat(claims(handed.getLast()).getStringListClaim("businesses")).containsExactly(clinic.toString());
        assertThat(claims(handed.getLast()).getStringClaim("role")).isEqualTo("SERVICE");

        assertThat(json(owner.post(atClinic + "/test", Map.of())).at("/result").stringValue())
                .isEqualTo("WORKS");
        var audit = owner.get("/api/v1/businesses/" + clinic + "/audit").body();
        assertThat(audit).contains("connection.twilio.changed", sid).doesNotContain(TOKEN);
        assertThat(connected.body() + owner.get(atClinic).body()).doesNotContain(TOKEN);
        assertThat(output.getAll()).doesNotContain(TOKEN);
        assertThat(stored()).hasSize(1).noneMatch(row -> row.contains(TOKEN));
    }

    @Test
    void isNotSavedIfTwilioRefusesIt() throws Exception {
        var refused = owner.put(atClinic, Map.of("accountSid", sid, "authToken", "f".repeat(32), "sender", SENDER));
        assertRefused(refused);
        assertThat(refused.body()).doesNotContain("ffff");
        assertRefused(owner.put(atClinic, Map.of("accountSid", sid, "authToken", "not a token", "sender", SENDER)));
        var foreign = owner.put(atClinic, Map.of("accountSid", sid, "authToken", TOKEN, "sender", "+97237005006"));
        assertThat(json(foreign).at("/errors/0/code").stringValue()).isEqualTo("sender.foreign");
        assertThat(stored()).isEmpty();
        assertThat(SERVICES.asked()).noneMatch(asked -> asked.path().equals(handedTo));
    }

    @Test
    void isNotSavedWhileTwilioIsAway() throws Exception {
        SERVICES.on(
                "/twilio/2010-04-01/Accounts/" + sid + ".json",
                (asked, exchange) -> Services.json(exchange, 500, "{}"));
        var away = owner.put(atClinic, account());
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(problem(away)).isEqualTo("unavailable");
        assertThat(stored()).isEmpty();
    }

    @Test
    void isRefusedLikeAWrongTokenIfItIsAnothersAccount() throws Exception {
        owner.put(atClinic, account());
        var garage = BusinessId.random();
        assertRefused(signedIn(Role.OWNER, garage).put(at(garage), account()));
        assertThat(json(owner.get(atClinic)).at("/state").stringValue()).isEqualTo("CONNECTED");
        assertThat(SERVICES.asked()).noneMatch(asked -> asked.path().contains(garage + "/twilio-account"));
    }

    @Test
    void isRepairedBySavingItAgain() throws Exception {
        SERVICES.on(handedTo, (asked, exchange) -> Services.json(exchange, 500, "{}"));
        assertThat(problem(owner.put(atClinic, account()))).isEqualTo("unavailable");
        assertThat(json(owner.get(atClinic)).at("/state").stringValue()).isEqualTo("UNFINISHED");
        SERVICES.on(handedTo, (asked, exchange) -> Services.json(exchange, 200, "{}"));
        assertThat(json(owner.put(atClinic, account())).at("/state").stringValue())
                .isEqualTo("CONNECTED");
    }

    @Test
    void signsWebhooksForItsBusinessAlone() throws Exception {
        assertThat(webhook().statusCode()).isEqualTo(403);
        owner.put(atClinic, account());
        SERVICES.asked().clear();
        assertThat(webhook().statusCode()).isEqualTo(200);
        var claims = claims(SERVICES.first());
        assertThat(claims.getSubject()).isEqualTo(sid);
        assertThat(claims.getStringListClaim("businesses")).containsExactly(clinic.toString());
        assertThat(owner.delete(atClinic).statusCode()).isEqualTo(204);
        assertThat(webhook().statusCode()).isEqualTo(403);
        assertThat(SERVICES.asked().stream()
                        .filter(asked ->
                                asked.method().equals("DELETE") && asked.path().equals(handedTo)))
                .hasSize(2);
        assertThat(owner.delete(atClinic).statusCode()).isEqualTo(204);
        assertThat(owner.post(atClinic + "/test", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void isForWhoRunsTheBusinessOnly() throws Exception {
        assertThat(signedIn(Role.AGENT, clinic).get(atClinic).statusCode()).isEqualTo(403);
        assertThat(signedIn(Role.AGENT, clinic).put(atClinic, account()).statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.OWNER, BusinessId.random()).get(atClinic).statusCode())
                .isEqualTo(404);
        assertThat(signedIn(Role.ADMIN).get(atClinic).statusCode()).isEqualTo(200);
        assertThat(browser()
                        .with("Authorization", "Bearer " + key())
                        .get(atClinic)
                        .statusCode())
                .isEqualTo(404);
    }

    private String key() throws Exception {
        return json(owner.post(
                        "/api/v1/businesses/" + clinic + "/api-keys",
                        Map.of("name", "x", "scopes", List.of("business:read", "business:write"))))
                .at("/key")
                .stringValue();
    }

    private HttpResponse<String> webhook() throws Exception {
        var path = "/webhooks/twilio/messaging/status";
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        var text = "https://moked.example" + path + "AccountSid" + sid;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "X-Twilio-Signature",
                        Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))))
                .POST(HttpRequest.BodyPublishers.ofString("AccountSid=" + sid));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Map<String, String> account() {
        return Map.of("accountSid", sid, "authToken", TOKEN, "sender", SENDER);
    }

    private List<String> stored() {
        return Tenancy.as(
                clinic,
                () -> transactions.execute(
                        transaction -> jdbc.sql("select t::text || encode(auth_token, 'escape') from twilio_account t")
                                .query(String.class)
                                .list()));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response)).isEqualTo("invalid");
        assertThat(json(response).at("/errors/0/code").stringValue()).isEqualTo("credentials.refused");
    }

    private static JWTClaimsSet claims(Services.Asked asked) throws Exception {
        return SignedJWT.parse(asked.headers().getOrDefault("authorization", "").substring("Bearer ".length()))
                .getJWTClaimsSet();
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((sid + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    }

    private static String at(BusinessId business) {
        return "/api/v1/businesses/" + business + "/connections/twilio";
    }
}
