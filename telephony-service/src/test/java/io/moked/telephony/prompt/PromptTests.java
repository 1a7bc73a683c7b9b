package io.moked.telephony.prompt;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared;
import io.moked.events.call.PromptPrepared.Kind;
import io.moked.telephony.Carrier;
import io.moked.telephony.TelephonyTest;
import io.moked.telephony.World;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TelephonyTest
class PromptTests {

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    PromptTokens tokens;

    @Test
    void keepsTheNewestVersionHoweverOftenAndInWhateverOrderTheyArrive() {
        var business = BusinessId.random();
        stories.publishAgainAndAgain(prepared(business, Kind.GREETING, 2, "שתיים"));
        stories.publishAgainAndAgain(prepared(business, Kind.GREETING, 1, "אחת"));
        stories.publishAgainAndAgain(prepared(business, Kind.APOLOGY, 1, "סליחה"));
        stories.probe().publish(prepared(business, Kind.GREETING, 0, "אפס"));
        stories.probe().publish(prepared(business, Kind.FILLER, 1, "רגע"));
        eventually(() -> assertThat(
                        stories.rows("select kind from prompt where business_id = ? order by kind", business.value()))
                .containsExactly("APOLOGY", "FILLER", "GREETING"));

        stories.probe().publish(prepared(business, Kind.GREETING, 3, "שלוש"));

        eventually(() -> assertThat(stories.rows(
                        "select text from prompt where business_id = ? and kind = 'GREETING'", business.value()))
                .containsExactly("שלוש"));
    }

    @Test
    void neverStepsBackToAnOlderVersion() {
        var business = BusinessId.random();
        var key = business;
        stories.probe().publish(prepared(key, Kind.GREETING, 2, "שתיים"));
        stories.probe().publish(prepared(key, Kind.GREETING, 1, "אחת"));
        stories.probe().publish(prepared(key, Kind.GREETING, 2, "שתיים, שוב"));

        eventually(() -> assertThat(stories.rows("select text from prompt where business_id = ?", business.value()))
                .containsExactly("שתיים, שוב"));
        assertThat(stories.rows("select business_version from prompt where business_id = ?", business.value()))
                .containsExactly("2");
    }

    @Test
    void playsAPhraseAsAWaveFile() throws Exception {
        var business = BusinessId.random();
        stories.probe().publish(prepared(business, Kind.FILLER, 1, "רגע"));
        eventually(() -> assertThat(stories.rows("select kind from prompt where business_id = ?", business.value()))
                .hasSize(1));

        var response = carrier.get("/audio/" + tokens.issue(business, Kind.FILLER), listener());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(response.headers().firstValue("Content-Length")).contains(Integer.toString(response.body().length));
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("private");
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
            assertThat(audio.readAllBytes()).isEqualTo(sound());
        }
    }

    @Test
    void playsNothingForATokenThatIsNotOurs() {
        var token = tokens.issue(BusinessId.random(), Kind.FILLER);

        for (var other : new String[] {token, "t-abc", token.replace("t-", "t-A"), "a-" + token.substring(2)}) {
            var response = carrier.get("/audio/" + other, listener());
            assertThat(response.statusCode()).as(other).isEqualTo(404);
            assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("https://moked.io/problems/no-such-audio");
        }
    }

    private static String listener() {
        return TestKeys.token("gateway-service", "telephony-service", Role.AUDIO_LISTENER);
    }

    private static PromptPrepared prepared(BusinessId business, Kind kind, long version, String text) {
        return new PromptPrepared(business, kind, version, text, "he-IL-Wavenet-A", sound(), Instant.now());
    }

    private static byte[] sound() {
        var sound = new byte[801];
        Arrays.fill(sound, (byte) 0x33);
        return sound;
    }
}
