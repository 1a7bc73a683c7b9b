package io.moked.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AudioTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final BusinessId business = BusinessId.random();
    private final AudioTokens tokens = tokens("a secret", NOW);

    @Test
    void namesAPhraseUntilItExpires() {
        var token = tokens.issue(business, Kind.FILLER);

        assertThat(token).startsWith("t-").matches("[A-Za-z0-9_-]+");
        assertThat(tokens.read(token)).contains(new AudioTokens.Content(business, Kind.FILLER));
        assertThat(tokens("a secret", NOW.plus(Duration.ofMinutes(9))).read(token))
                .isPresent();
        assertThat(tokens("a secret", NOW.plus(Duration.ofMinutes(10))).read(token))
                .isEmpty();
    }

    @Test
    void isWorthlessWhenAnyLetterIsChanged() {
        var token = tokens.issue(business, Kind.GREETING);

        for (int i = 0; i < token.length(); i++) {
            var letter = token.charAt(i) == 'A' ? 'B' : 'A';
            var tampered = token.substring(0, i) + letter + token.substring(i + 1);
            assertThat(tokens.read(tampered)).as(tampered).isEmpty();
        }
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("t-")).isEmpty();
        assertThat(tokens.read("a" + token.substring(1))).isEmpty();
        assertThat(tokens.read("t-!!!")).isEmpty();
        assertThat(tokens("another secret", NOW).read(token)).isEmpty();
    }

    private static AudioTokens tokens(String secret, Instant now) {
        return new AudioTokens(
                new AudioSettings(URI.create("https://moked.example"), secret), Clock.fixed(now, ZoneOffset.UTC));
    }
}
