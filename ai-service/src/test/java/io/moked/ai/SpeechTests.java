package io.moked.ai;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import io.moked.events.call.PromptPrepared;
import io.moked.sandbox.fault.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The owner of the clinic hears how the agent would say something. */
class SpeechTests extends AiTests {

    @LocalServerPort
    int port;

    private BusinessChanged clinic;
    private Desk owner;

    @BeforeEach
    void openTheClinic() {
        clinic = known(Stories.clinic());
        owner = Desk.of(port, Role.OWNER, clinic.businessId());
    }

    @Test
    void isHeardAsTheAgentSaysItOnThePhone() throws Exception {
        var answer = owner.post("/speech", Map.of("text", "המחיר 250 ₪"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("words").asString())
                .contains("מאתיים וחמישים")
                .doesNotContain("250", "₪");
        assertThat(heard(answer).length).isGreaterThan(8000);
    }

    @Test
    void triesAVoiceAndPronunciationsThatAreNotSaved() {
        var saved = owner.post("/speech", Map.of("text", "דוקטור לוין"));
        var tried = owner.post(
                "/speech", Map.of("text", "דוקטור לוין", "agent", agent("he-IL-Wavenet-B", "לוין", "לֶוִין")));
        assertThat(saved.body().path("words").asString()).doesNotContain("לֶוִין");
        assertThat(tried.body().path("words").asString()).contains("לֶוִין");
    }

    @Test
    void saysWhatCannotBeSaid() {
        assertThat(owner.post("/speech", Map.of("text", "🙂🙂")).code()).isEqualTo("speech.nothing");
        assertThat(owner.post("/speech", Map.of("text", "א".repeat(501))).status())
                .isEqualTo(400);
        var unknown = Map.of("text", words(), "agent", agent("he-IL-Nobody-Z", "א", "ב"));
        assertThat(owner.post("/speech", unknown).code()).isEqualTo("voice.unknown");
        eventually(() -> assertThat(callerAt(clinic).of(PromptPrepared.class)).hasSize(3));
        Vendors.FAULTS.plan(null, new Fault(Fault.Vendor.GOOGLE, "speak", Fault.Kind.FAIL, Duration.ZERO, 1));
        var away = owner.post("/speech", Map.of("text", words()));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.type()).endsWith("/voice-unavailable");
        assertThat(owner.post("/speech", Map.of("text", words())).status()).isEqualTo(200);
    }

    @Test
    void takesNobodyElsesVoiceAwayByAskingForOneThatIsNot() {
        for (var i = 0; i < 12; i++) {
            var wrong = Map.of("text", words(), "agent", agent("he-IL-Nobody-Z", "א", "ב"));
            assertThat(owner.post("/speech", wrong).code()).isEqualTo("voice.unknown");
        }
        assertThat(callerAt(Stories.clinic()).hearsAfter("שלום").audioToken()).isNotNull();
    }

    @Test
    void endsAlsoAfterManyThatFailedButNotForWhatWasSaidBefore() {
        var known = Map.of("text", words());
        assertThat(owner.post("/speech", known).status()).isEqualTo(200);
        var wrong = Map.of("text", words(), "agent", agent("he-IL-Nobody-Z", "א", "ב"));
        for (var i = 0; i < 19; i++) {
            assertThat(owner.post("/speech", wrong).code()).isEqualTo("voice.unknown");
        }
        assertThat(owner.post("/speech", wrong).status()).isEqualTo(429);
        assertThat(owner.post("/speech", known).status()).isEqualTo(200);
    }

    @Test
    void endsAfterManyInAnHour() {
        var codes = IntStream.range(0, 21)
                .map(i -> owner.post("/speech", Map.of("text", "ניסיון " + i)).status())
                .boxed()
                .toList();
        assertThat(codes.subList(0, 20)).containsOnly(200);
        assertThat(codes.getLast()).isEqualTo(429);
        var other = Desk.of(port, Role.OWNER, known(Stories.clinic()).businessId());
        assertThat(other.post("/speech", Map.of("text", "שלום")).status()).isEqualTo(200);
    }

    @Test
    void isForThoseWhoRunTheBusiness() {
        var body = Map.of("text", "שלום");
        assertThat(Desk.of(port, Role.AGENT, clinic.businessId())
                        .post("/speech", body)
                        .status())
                .isEqualTo(403);
        var stranger = Desk.of(port, Role.OWNER, BusinessId.random(), clinic.businessId());
        assertThat(stranger.post("/speech", body).status()).isIn(403, 404);
    }

    private static String words() {
        return "משפט שאיש לא אמר " + UUID.randomUUID();
    }

    private static Map<String, ?> agent(String voice, String written, String spoken) {
        return Map.of(
                "gender",
                "FEMININE",
                "voice",
                voice,
                "pronunciations",
                List.of(Map.of("written", written, "spoken", spoken)));
    }

    private byte[] heard(Desk.Answer answer) throws Exception {
        var token = TestKeys.token("gateway-service", "ai-service", Role.AUDIO_LISTENER);
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + port + answer.body().path("audio").asString()))
                .header("Authorization", "Bearer " + token);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
