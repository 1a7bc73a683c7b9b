package io.moked.gateway;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "gateway",
                Map.ofEntries(
                        Map.entry("MOKED_PUBLIC_URL", "https://moked.example"),
                        Map.entry("MOKED_TRUSTED_PROXIES", "10.0.0.7,10.0.0.8"),
                        Map.entry("MOKED_SERVICES_TELEPHONY_URL", "http://telephony:8081"),
                        Map.entry("MOKED_SERVICES_AI_URL", "http://ai:8082"),
                        Map.entry("MOKED_SERVICES_MESSAGING_URL", "http://messaging:8084"),
                        Map.entry("MOKED_SERVICES_CRM_URL", "http://crm:8083"),
                        Map.entry("MOKED_SERVICES_BILLING_URL", "http://billing:8085"),
                        Map.entry("MOKED_DESK_URL", "https://desk.moked.example"),
                        Map.entry("MOKED_ADMIN_EMAIL", "dana@moked.example"),
                        Map.entry("MOKED_ADMIN_RESET_FACTORS", "dana@moked.example"),
                        Map.entry("MOKED_ADMIN_PASSWORD", "first-password"),
                        Map.entry("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001"),
                        Map.entry("TWILIO_AUTH_TOKEN", "main-token"),
                        Map.entry("TWILIO_BASE_URL", "https://twilio.example"),
                        Map.entry("TWILIO_PREVIOUS_AUTH_TOKEN", "previous-token"),
                        Map.entry("TWILIO_SUBACCOUNTS_AC0123456789abcdef0123456789abcdef", "other-token"),
                        Map.entry("MOKED_SECRETS_KEY", "secrets-key"),
                        Map.entry("MOKED_SECRETS_PREVIOUS_KEY", "secrets-key-before"),
                        Map.entry("MOKED_TOKENS_PRIVATE_KEY", "private-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key"),
                        Map.entry("MOKED_INSTANCE", "gateway-1"),
                        Map.entry("MOKED_EVENTS_REPLICAS", "3")));
    }
}
