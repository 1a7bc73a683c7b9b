package io.moked.ai;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "ai",
                Map.ofEntries(
                        Map.entry("OPENAI_API_KEY", "sk-secret"),
                        Map.entry("OPENAI_BASE_URL", "https://models.example/v1"),
                        Map.entry("OPENAI_MODELS_HEAR", "whisper-1,whisper-2"),
                        Map.entry("OPENAI_MODELS_THINK", "gpt-4o,gpt-4o-mini"),
                        Map.entry("OPENAI_MODELS_SUMMARISE", "gpt-4o-mini"),
                        Map.entry("OPENAI_MODELS_OFFERED", "gpt-4o,gpt-4o-mini"),
                        Map.entry("GOOGLE_TTS_ENDPOINT", "localhost:8091"),
                        Map.entry("GOOGLE_TTS_PLAINTEXT", "true"),
                        Map.entry("MOKED_AUDIO_KEY", "a-secret-for-audio"),
                        Map.entry("MOKED_SERVICES_TELEPHONY_URL", "http://telephony:8081"),
                        Map.entry("MOKED_SERVICES_CRM_URL", "http://crm:8083"),
                        Map.entry("MOKED_SECRETS_KEY", "secrets-key"),
                        Map.entry("MOKED_SECRETS_PREVIOUS_KEY", "secrets-key-before"),
                        Map.entry("MOKED_TOKENS_PRIVATE_KEY", "private-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key"),
                        Map.entry("MOKED_INSTANCE", "ai-1"),
                        Map.entry("MOKED_EVENTS_REPLICAS", "3")));
    }
}
