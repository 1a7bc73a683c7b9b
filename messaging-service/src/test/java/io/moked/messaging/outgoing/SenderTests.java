package io.moked.messaging.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTests {

    private static final PhoneNumber ALL = new PhoneNumber("+972722000001");
    private static final PhoneNumber ONE = new PhoneNumber("+972722000002");

    @ParameterizedTest
    @ValueSource(strings = {"0b0e4a6c-5d1f-4f0e-9a3b-2c1d0e9f8a7b", "0b0e4a6c5d1f4f0e9a3b2c1d0e9f8a7b"})
    void isTheBusinessOwnHoweverItsIdIsWritten(String id) {
        var settings = new OutgoingSettings(
                ALL, Map.of(id, ONE), List.of("+972"), 12, 1000, List.of(Duration.ofSeconds(1)), Duration.ofHours(4));

        assertThat(settings.senderOf(BusinessId.of("0b0e4a6c-5d1f-4f0e-9a3b-2c1d0e9f8a7b")))
                .isEqualTo(ONE);
        assertThat(settings.senderOf(BusinessId.random())).isEqualTo(ALL);
    }
}
