package io.moked.billing;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "billing",
                Map.of(
                        "MOKED_TOKENS_PRIVATE_KEY", "private-key",
                        "MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key",
                        "MOKED_INSTANCE", "billing-1",
                        "MOKED_EVENTS_REPLICAS", "3"));
    }
}
