package io.moked.messaging;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "messaging",
                Map.ofEntries(
                        Map.entry("MOKED_PUBLIC_URL", "https://moked.example"),
                        Map.entry("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001"),
                        Map.entry("TWILIO_AUTH_TOKEN", "main-token"),
                        Map.entry("TWILIO_BASE_URL", "https://api.dublin.ie1.twilio.com"),
                        Map.entry("MOKED_MESSAGING_SENDER", "+972722000001"),
                        Map.entry("MOKED_MESSAGING_SENDERS_0B0E4A6C5D1F4F0E9A3B2C1D0E9F8A7B", "+972722000002"),
                        Map.entry("MOKED_MESSAGING_TEMPLATES_APPOINTMENT_BOOKED", "HX1"),
                        Map.entry("MOKED_MESSAGING_TEMPLATES_APPOINTMENT_MOVED", "HX2"),
                        Map.entry("MOKED_MESSAGING_TEMPLATES_APPOINTMENT_CANCELLED", "HX3"),
                        Map.entry("MOKED_MESSAGING_TEMPLATES_NOTICE", "HX4"),
                        Map.entry("MOKED_MESSAGING_COUNTRIES", "+972,+33"),
                        Map.entry("MOKED_MESSAGING_MOST_A_DAY", "5"),
                        Map.entry("MOKED_MESSAGING_MOST_AN_HOUR", "50"),
                        Map.entry("MOKED_SECRETS_KEY", "secrets-key"),
                        Map.entry("MOKED_SECRETS_PREVIOUS_KEY", "secrets-key-before"),
                        Map.entry("MOKED_TOKENS_PRIVATE_KEY", "private-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key"),
                        Map.entry("MOKED_INSTANCE", "messaging-1"),
                        Map.entry("MOKED_EVENTS_REPLICAS", "3")));
    }
}
