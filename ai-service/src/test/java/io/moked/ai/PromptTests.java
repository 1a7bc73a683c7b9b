package io.moked.ai;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.call.PromptPrepared;
import io.moked.events.call.PromptPrepared.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PromptTests extends AiTests {

    @Test
    void preparesWhatTelephonyPlaysOnItsOwn() {
        var caller = callerAt(Stories.clinic());
        eventually(() -> assertThat(caller.of(PromptPrepared.class))
                .extracting(PromptPrepared::kind)
                .containsExactlyInAnyOrder(Kind.values()));
        var greeting = caller.of(PromptPrepared.class).stream()
                .filter(prompt -> prompt.kind() == Kind.GREETING)
                .findFirst()
                .orElseThrow();
        assertThat(greeting.text()).contains("דוקטור לוין", "נועה", "מדברת", "אוטומטית", "מוקלטת");
        assertThat(greeting.voice()).isEqualTo("he-IL-Wavenet-A");
        assertThat(greeting.audio()).hasSizeGreaterThan(8000);
        assertThat(new String(greeting.audio(), 0, 4, StandardCharsets.US_ASCII))
                .isNotEqualTo("RIFF");
    }
}
