package io.moked.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "moked.public-url=https://moked.example",
            "twilio.account-sid=ACmain",
            "twilio.auth-token=main-token",
            "moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "twilio.previous-auth-token=old-token",
            "twilio.sub-accounts.ACsub=sub-token"
        })
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
class GatewayTests {

    private static final List<Request> FORWARDED = new CopyOnWriteArrayList<>();
    private static final String TWIML = "<?xml version=\"1.0\"?><Response><Hangup/></Response>";
    private static final VendorServer SERVICES = VendorServer.start(0)
            .on("POST", "/webhooks/twilio/voice/{step}", request -> {
                FORWARDED.add(request);
                if (request.query().containsKey("broken")) {
                    return Reply.none();
                }
                return Reply.of(200, "text/xml", TWIML.getBytes(StandardCharsets.UTF_8));
            })
            .on("POST", "/webhooks/twilio/messaging/{step}", request -> {
                FORWARDED.add(request);
                return Reply.text(204, "");
            })
            .on("POST", "/webhooks/google/calendar", request -> {
                FORWARDED.add(request);
                return Reply.text(204, "");
            })
            .on("GET", "/feeds/{secret}", request -> {
                FORWARDED.add(request);
                return Reply.text(200, "BEGIN:VCALENDAR");
            })
            .on("GET", "/api/v1/offers/{secret}", request -> {
                FORWARDED.add(request);
                return Reply.text(200, "{}");
            })
            .on("GET", "/audio/{token}", request -> {
                FORWARDED.add(request);
                return Reply.of(200, "audio/wav", new byte[] {1, 2, 3});
            });

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("moked.services.telephony-url", () -> SERVICES.url(""));
        registry.add("moked.services.ai-url", () -> SERVICES.url(""));
        registry.add("moked.services.messaging-url", () -> SERVICES.url(""));
        registry.add("moked.services.crm-url", () -> SERVICES.url(""));
        registry.add("moked.services.billing-url", () -> SERVICES.url(""));
    }

    @BeforeEach
    void forget() {
        FORWARDED.clear();
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void forwardsASignedWebhookByteForByteUnderATokenOfItsOwn() throws Exception {
        var body = "To=%2b97237001001&AccountSid=ACmain&b=2&b=1&Empty=&Name=%D7%93%D7%A0%D7%94+";
        var response = post("/webhooks/twilio/voice/turn?call=1&x=%D7%A9%20", body, "main-token");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(TWIML);
        var forwarded = FORWARDED.getFirst();
        assertThat(forwarded.text()).isEqualTo(body);
        assertThat(forwarded.query()).containsEntry("call", List.of("1")).containsEntry("x", List.of("ש "));
        var token =
                SignedJWT.parse(forwarded.header("Authorization").orElseThrow().substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("gateway-service");
        assertThat(claims.getAudience()).containsExactly("telephony-service");
        assertThat(claims.getSubject()).isEqualTo("ACmain");
        assertThat(claims.getStringClaim("role")).isEqualTo("TWILIO_WEBHOOK");
    }

    @Test
    void sendsMessagesStatusToMessaging() throws Exception {
        assertThat(post("/webhooks/twilio/messaging/status", "AccountSid=ACmain", "main-token")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void handsOnWhatGoogleTellsUnderATokenOfNoBusiness() throws Exception {
        var response = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/google/calendar"))
                        .header("X-Goog-Channel-ID", "one")
                        .header("X-Goog-Channel-Token", "secret")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(response.headers().firstValue("RateLimit-Limit")).isPresent();
        assertThat(response.statusCode()).isEqualTo(204);
        var forwarded = FORWARDED.getFirst();
        assertThat(forwarded.header("X-Goog-Channel-Token")).hasValue("secret");
        var token =
                SignedJWT.parse(forwarded.header("Authorization").orElseThrow().substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("crm-service");
        assertThat(token.getJWTClaimsSet().getStringListClaim("businesses")).isEmpty();
    }

    @Test
    void lendsCalendarsATokenThatSeesNoBusinessAndCountsThem() throws Exception {
        var feed = HttpRequest.newBuilder(URI.create(url("/feeds/" + "aB3-_".repeat(10) + ".ics")))
                .header("Authorization", "Bearer mine")
                .header("Cookie", "a=b")
                .build();
        var answer = send(feed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isPresent();
        var forwarded = FORWARDED.getFirst();
        var claims = SignedJWT.parse(
                        forwarded.header("Authorization").orElseThrow().substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("crm-service");
        assertThat(claims.getStringClaim("role")).isEqualTo("SERVICE");
        assertThat(claims.toString()).contains("\"businesses\":[]");
        assertThat(forwarded.header("Cookie")).isEmpty();
        for (var other : List.of("/feeds/short.ics", "/feeds/a/b.ics", "/feeds/")) {
            assertThat(send(HttpRequest.newBuilder(URI.create(url(other))).build())
                            .statusCode())
                    .isIn(401, 403, 404);
        }
        assertThat(FORWARDED).hasSize(1);
    }

    @Test
    void lendsWhoeverReadsAnOfferATokenThatSeesNoBusinessAndAnswersNoForgedPost() throws Exception {
        var offer = url("/api/v1/offers/" + "aB3_".repeat(16));
        var read = send(HttpRequest.newBuilder(URI.create(offer)).build());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("RateLimit-Limit")).isPresent();
        var claims = SignedJWT.parse(FORWARDED
                        .getFirst()
                        .header("Authorization")
                        .orElseThrow()
                        .substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getStringClaim("role")).isEqualTo("SERVICE");
        assertThat(claims.toString()).contains("\"businesses\":[]");
        var forged = HttpRequest.newBuilder(URI.create(offer))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"answer\":\"ACCEPT\"}"))
                .build();
        assertThat(send(forged).statusCode()).isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(URI.create(url("/api/v1/offers/short")))
                                .build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(FORWARDED).hasSize(1);
    }

    @Test
    void takesTheTokenOfTheSubAccount() throws Exception {
        var path = "/webhooks/twilio/voice/incoming";
        assertThat(post(path, "AccountSid=ACsub", "sub-token").statusCode()).isEqualTo(200);
        assertThat(post(path, "AccountSid=ACsub", "main-token").statusCode()).isEqualTo(403);
        assertThat(post(path, "AccountSid=ACmain", "sub-token").statusCode()).isEqualTo(403);
        assertThat(post(path, "AccountSid=ACunknown", "main-token").statusCode())
                .isEqualTo(403);
        assertThat(post(path, "AccountSid=ACmain&AccountSid=ACsub", "sub-token").statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesTheOldTokenWhileItIsReplaced() throws Exception {
        assertThat(post("/webhooks/twilio/voice/incoming", "AccountSid=ACmain", "old-token")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAndCountsWhatIsNotSigned() throws Exception {
        var before = refused("unsigned");
        var unsigned = HttpRequest.newBuilder(URI.create(url("/webhooks/twilio/voice/incoming")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("AccountSid=ACmain"))
                .build();
        assertThat(send(unsigned).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/voice/incoming", "AccountSid=ACmain", "guess")
                        .statusCode())
                .isEqualTo(403);
        assertThat(refused("unsigned")).isEqualTo(before + 1);
        assertThat(FORWARDED).isEmpty();
    }

    @Test
    void refusesAnAddressWrittenInAnotherWayJustTheSame() throws Exception {
        var before = refused("unsigned");
        var disguised = HttpRequest.newBuilder(URI.create(url("/webhooks/%74wilio/voice/incoming")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("AccountSid=ACmain"))
                .build();
        assertThat(send(disguised).statusCode()).isEqualTo(403);
        assertThat(refused("unsigned")).isEqualTo(before + 1);
        assertThat(FORWARDED).isEmpty();
    }

    @Test
    void believesForwardedHeadersFromItsOwnProxyOnly() throws Exception {
        var signed = HttpRequest.newBuilder(URI.create(url("/webhooks/twilio/voice/incoming")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "attacker.example")
                .header("X-Forwarded-Proto", "https")
                .header(
                        "X-Twilio-Signature",
                        sign("main-token", "https://attacker.example/webhooks/twilio/voice/incoming", ""))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        assertThat(send(signed).statusCode()).isEqualTo(403);
    }

    @Test
    void demandsTheHashOfABodyThatIsNoForm() throws Exception {
        var hash = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
        assertThat(postJson("/webhooks/twilio/voice/incoming?bodySHA256=" + hash, "{\"a\":1}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(postJson("/webhooks/twilio/voice/incoming?bodySHA256=" + hash, "{\"a\":2}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(postJson("/webhooks/twilio/voice/incoming", "{\"a\":1}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesMalformedAndOversizedForms() throws Exception {
        assertThat(post("/webhooks/twilio/voice/incoming", "a=%zz", "main-token")
                        .statusCode())
                .isEqualTo(400);
        var large = "a=" + "x".repeat(70_000);
        assertThat(post("/webhooks/twilio/voice/incoming", large, "main-token").statusCode())
                .isEqualTo(413);
        assertThat(FORWARDED).isEmpty();
    }

    @Test
    void forwardsAudioToItsOwnerAndNothingElse() throws Exception {
        assertThat(get("/audio/t-abc").statusCode()).isEqualTo(200);
        assertThat(get("/audio/a-abc").statusCode()).isEqualTo(200);
        assertThat(get("/audio/x-abc").statusCode()).isEqualTo(404);
        var token = SignedJWT.parse(
                FORWARDED.getFirst().header("Authorization").orElseThrow().substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getStringListClaim("businesses")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/customers", "/api/v1/businesses", "/api/v3/x"})
    void letsNobodyInWithoutALogin(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/recordings/1", "/actuator/health", "/webhooks/other", "/media/x", "/error.x"})
    void hasNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void asksAgainWithoutForgettingTheRecordingWhileTelephonyIsAway() throws Exception {
        var response = post(
                "/webhooks/twilio/voice/turn?broken=1&turn=2",
                "AccountSid=ACmain&CallSid=CA1&RecordingSid=RE1&RecordingUrl=https%3A%2F%2Fapi.twilio.com%2FRE1",
                "main-token");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("<Pause length=\"2\"/>")
                .contains(
                        "https://moked.example/webhooks/twilio/voice/turn?broken=1&amp;turn=2&amp;away=1&amp;RecordingSid=RE1"
                                + "&amp;RecordingUrl=https%3A%2F%2Fapi.twilio.com%2FRE1</Redirect>");
    }

    @Test
    void apologisesWhenTelephonyStaysAway() throws Exception {
        var path = "/webhooks/twilio/voice/wait?broken=1";
        for (int count = 0; count < 5; count++) {
            var pause = post(path + (count == 0 ? "" : "&away=" + count), "AccountSid=ACmain", "main-token");
            assertThat(pause.body()).contains("away=" + (count + 1) + "</Redirect>");
        }
        var apology = post(path + "&away=5", "AccountSid=ACmain", "main-token");
        assertThat(apology.body()).contains("<Hangup/>").contains("מתנצלים").doesNotContain("<Redirect");
    }

    @Test
    void saysThatANoticeCouldNotBeTaken() throws Exception {
        assertThat(post("/webhooks/twilio/voice/status?broken=1", "AccountSid=ACmain", "main-token")
                        .statusCode())
                .isEqualTo(503);
    }

    private double refused(String reason) {
        return meters.counter("moked.webhooks.refused", "reason", reason).count();
    }

    private HttpResponse<String> post(String path, String body, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer forged")
                .header("X-Twilio-Signature", sign(token, "https://moked.example" + path, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> postJson(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .header("X-Twilio-Signature", sign("main-token", "https://moked.example" + path, ""))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    static String sign(String token, String url, String body) throws Exception {
        var text = new StringBuilder(url);
        if (!body.contains("%zz")) {
            new TreeMap<>(Request.parseForm(body)).forEach((name, values) -> {
                var sorted = new ArrayList<>(new java.util.TreeSet<>(values));
                sorted.forEach(value -> text.append(name).append(value));
            });
        }
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
