package io.moked.crm;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "crm",
                Map.of(
                        "MOKED_CRM_IMPORT", "/etc/moked/businesses",
                        "MOKED_TOKENS_PRIVATE_KEY", "private-key",
                        "MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key",
                        "MOKED_TOKENS_TRUSTED_AI_SERVICE", "another-public-key",
                        "MOKED_SECRETS_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "MOKED_SECRETS_PREVIOUS_KEY", "BBBBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "MOKED_FILES_QUOTA", "1GB",
                        "MOKED_FILES_PER_CUSTOMER", "7",
                        "MOKED_INSTANCE", "crm-1",
                        "MOKED_EVENTS_REPLICAS", "3"));
    }
}
