package io.moked.ai.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.AiTests;
import io.moked.ai.Stories;
import io.moked.chassis.audio.AudioTokens;
import io.moked.chassis.audio.MuLawWave;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AudioTests extends AiTests {

    @LocalServerPort
    int port;

    @Autowired
    AudioTokens tokens;

    @Test
    void playsAReplyToWhoeverHoldsItsAddress() throws Exception {
        var token = replyToken();
        var response = get(token, bearer("gateway-service", "ai-service", Role.AUDIO_LISTENER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("audio/wav");
        assertThat(new String(Arrays.copyOf(response.body(), 4), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("RIFF");
        assertThat(MuLawWave.samples(response.body())).hasSizeGreaterThan(1000);
    }

    @Test
    void hidesWhatIsAskedForWithAWrongAddress() throws Exception {
        var token = replyToken();
        var other = token.charAt(20) == 'A' ? 'B' : 'A';
        var changed = token.substring(0, 20) + other + token.substring(21);
        var listener = bearer("gateway-service", "ai-service", Role.AUDIO_LISTENER);
        for (var wrong : new String[] {changed, "a-", "a-%20", "t-" + token.substring(2), token + "AAAA", "x"}) {
            assertThat(get(wrong, listener).statusCode()).as(wrong).isEqualTo(404);
        }
        var ofAnother = tokens.issue(
                BusinessId.random(), tokens.read(token).orElseThrow().what());
        assertThat(get(ofAnother, listener).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsAnAddressAfterSomeMinutes() {
        var then = Instant.parse("2026-11-22T10:00:00Z");
        var token = at(then).issue(BusinessId.random(), new byte[32]);
        assertThat(at(then.plus(Duration.ofMinutes(9))).read(token)).isPresent();
        assertThat(at(then.plus(Duration.ofMinutes(11))).read(token)).isEmpty();
    }

    @Test
    void isForNobodyWithoutAToken() throws Exception {
        var token = replyToken();
        assertThat(get(token, "").statusCode()).isEqualTo(401);
        assertThat(get(token, "Bearer nonsense").statusCode()).isEqualTo(401);
        assertThat(get(token, bearer("gateway-service", "crm-service", Role.AUDIO_LISTENER))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(token, bearer("nobody-service", "ai-service", Role.AUDIO_LISTENER))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDIO_LISTENER")
    void isForListenersOnly(Role role) throws Exception {
        assertThat(get("a-x", bearer("gateway-service", "ai-service", role)).statusCode())
                .isEqualTo(403);
    }

    private String replyToken() {
        return callerAt(Stories.clinic()).hearsAfter("שלום").audioToken();
    }

    private static AudioTokens at(Instant now) {
        return new AudioTokens('a', new Secret("a secret of the tests"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String bearer(String issuer, String audience, Role role) {
        return "Bearer " + TestKeys.token(issuer, audience, role);
    }

    private HttpResponse<byte[]> get(String token, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/audio/" + token));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
