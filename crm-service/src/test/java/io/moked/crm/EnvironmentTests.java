package io.moked.crm;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "crm",
                Map.ofEntries(
                        Map.entry("MOKED_CRM_IMPORT", "/etc/moked/businesses"),
                        Map.entry("MOKED_PUBLIC_URL", "https://moked.example"),
                        Map.entry("MOKED_DESK_URL", "https://desk.example"),
                        Map.entry("MOKED_OFFER_HOLD", "20m"),
                        Map.entry("MOKED_FILES_QUOTA", "1GB"),
                        Map.entry("MOKED_FILES_PER_CUSTOMER", "7"),
                        Map.entry("MOKED_GOOGLE_CLIENT_ID", "client"),
                        Map.entry("MOKED_GOOGLE_CLIENT_SECRET", "client-secret"),
                        Map.entry("MOKED_GOOGLE_RETURN_URL", "https://desk.example/google-calendar"),
                        Map.entry("MOKED_GOOGLE_PUSH_URL", "https://moked.example/webhooks/google/calendar"),
                        Map.entry("MOKED_GOOGLE_POLL", "2m"),
                        Map.entry("MOKED_GOOGLE_CALENDAR_URL", "https://calendar.example"),
                        Map.entry("MOKED_GOOGLE_OAUTH_URL", "https://tokens.example"),
                        Map.entry("MOKED_GOOGLE_CONSENT_URL", "https://consent.example"),
                        Map.entry("MOKED_SECRETS_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                        Map.entry("MOKED_SECRETS_PREVIOUS_KEY", "BBBBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                        Map.entry("MOKED_TOKENS_PRIVATE_KEY", "private-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_AI_SERVICE", "another-public-key"),
                        Map.entry("MOKED_INSTANCE", "crm-1"),
                        Map.entry("MOKED_EVENTS_REPLICAS", "3")));
    }
}
