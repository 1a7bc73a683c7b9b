package io.moked.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.audio.AudioTokens;
import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared.Kind;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTokensTests {

    private static final Secret KEY = new Secret("a-secret-for-audio");
    private final BusinessId business = BusinessId.random();
    private final PromptTokens tokens = new PromptTokens(new AudioSettings(KEY), Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nameAPhrase(Kind kind) {
        var token = tokens.issue(business, kind);

        assertThat(token).startsWith("t-");
        assertThat(tokens.read(token)).contains(new PromptTokens.Content(business, kind));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 32})
    void nameNothingElse(int length) {
        var other = new AudioTokens('t', KEY, Clock.systemUTC()).issue(business, new byte[length]);

        assertThat(tokens.read(other)).isEmpty();
    }
}
