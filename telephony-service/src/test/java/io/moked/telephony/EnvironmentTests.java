package io.moked.telephony;

import io.moked.chassis.testing.EnvironmentRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void isAllThatTheReadmeSays() {
        EnvironmentRules.hold(
                "telephony",
                Map.ofEntries(
                        Map.entry("MOKED_PUBLIC_URL", "https://moked.example"),
                        Map.entry("MOKED_AUDIO_KEY", "a-secret-for-audio"),
                        Map.entry("MOKED_DIAL_RING", "30s"),
                        Map.entry("MOKED_DIAL_LONGEST", "1h"),
                        Map.entry("MOKED_RECORDINGS_KEY", "a-key-for-recordings"),
                        Map.entry("MOKED_RECORDINGS_FOLDER", "/var/lib/moked"),
                        Map.entry("MOKED_RECORDINGS_S3_BUCKET", "recordings"),
                        Map.entry("MOKED_RECORDINGS_S3_REGION", "il-central-1"),
                        Map.entry("MOKED_RECORDINGS_S3_ENDPOINT", "https://s3.example"),
                        Map.entry("MOKED_RECORDINGS_S3_ACCESS_KEY", "an-access-key"),
                        Map.entry("MOKED_RECORDINGS_S3_SECRET_KEY", "a-secret-key"),
                        Map.entry("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001"),
                        Map.entry("TWILIO_AUTH_TOKEN", "main-token"),
                        Map.entry("TWILIO_SUBACCOUNTS_AC0123456789abcdef0123456789abcdef", "other-token"),
                        Map.entry("TWILIO_NUMBERS_AC0123456789abcdef0123456789abcdef", "+97237001001,+97237001002"),
                        Map.entry("TWILIO_BASE_URL", "https://api.dublin.ie1.twilio.com"),
                        Map.entry("MOKED_SECRETS_KEY", "secrets-key"),
                        Map.entry("MOKED_SECRETS_PREVIOUS_KEY", "secrets-key-before"),
                        Map.entry("MOKED_TOKENS_PRIVATE_KEY", "private-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_GATEWAY_SERVICE", "public-key"),
                        Map.entry("MOKED_TOKENS_TRUSTED_AI_SERVICE", "another-public-key"),
                        Map.entry("MOKED_INSTANCE", "telephony-1"),
                        Map.entry("MOKED_EVENTS_REPLICAS", "3")));
    }
}
