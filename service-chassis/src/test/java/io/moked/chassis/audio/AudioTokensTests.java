package io.moked.chassis.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final BusinessId business = BusinessId.random();
    private final AudioTokens tokens = tokens('t', "a secret", NOW);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32})
    void nameAPieceOfAudio(int length) {
        var what = new byte[length];
        var token = tokens.issue(business, what);

        assertThat(token).startsWith("t-").matches("[A-Za-z0-9_-]{1,500}");
        assertThat(tokens.read(token)).hasValueSatisfying(named -> {
            assertThat(named.business()).isEqualTo(business);
            assertThat(named.what()).isEqualTo(what);
        });
    }

    @Test
    void expire() {
        var token = tokens.issue(business, new byte[1]);

        assertThat(tokens('t', "a secret", NOW.plus(Duration.ofMinutes(9))).read(token))
                .isPresent();
        assertThat(tokens('t', "a secret", NOW.plus(Duration.ofMinutes(10))).read(token))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32})
    void areWorthlessWhenAnyLetterIsChanged(int length) {
        var token = tokens.issue(business, new byte[length]);

        for (int i = 0; i < token.length(); i++) {
            for (char letter : new char[] {'A', 'B', '!'}) {
                var tampered = token.substring(0, i) + letter + token.substring(i + 1);
                assertThat(tampered.equals(token) || tokens.read(tampered).isEmpty())
                        .as(tampered)
                        .isTrue();
            }
        }
    }

    @Test
    void areWorthlessElsewhere() {
        var token = tokens.issue(business, new byte[1]);

        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("t-")).isEmpty();
        assertThat(tokens.read(token + "AAAA")).isEmpty();
        assertThat(tokens("another secret").read(token)).isEmpty();
        assertThat(tokens('a', "a secret", NOW).read("a" + token.substring(1))).isEmpty();
    }

    private static AudioTokens tokens(String secret) {
        return tokens('t', secret, NOW);
    }

    private static AudioTokens tokens(char owner, String secret, Instant now) {
        return new AudioTokens(owner, new Secret(secret), Clock.fixed(now, ZoneOffset.UTC));
    }
}
