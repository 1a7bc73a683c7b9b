package io.moked.ai.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptFileTests {

    @Test
    void takesValuesAsTheyAre() {
        assertThat(PromptFile.named("filler").with(Map.of("checking", "{{business}} $1 \\")))
                .isEqualTo("רגע אחד, אני {{business}} $1 \\.");
    }

    @Test
    void refusesToLeaveAPlaceEmptyOrAValueUnused() {
        assertThatThrownBy(() -> PromptFile.named("filler").with(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromptFile.named("filler").with(Map.of("checking", "", "more", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
