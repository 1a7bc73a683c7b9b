package io.moked.ai.turn;

import io.moked.ai.vendor.Deadline;
import io.moked.ai.vendor.SisterServices;
import io.moked.ai.vendor.VendorCalls;
import io.moked.ai.vendor.VendorUnavailable;
import io.moked.events.BusinessId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/** Utterances in telephony's store. */
@Component
class Recordings {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final SisterServices services;
    private final VendorCalls calls;
    private final TurnSettings settings;

    Recordings(SisterServices services, VendorCalls calls, TurnSettings settings) {
        this.services = services;
        this.calls = calls;
        this.settings = settings;
    }

    /** The WAV file; empty if there is none, or none of a useful size. */
    Optional<byte[]> fetch(BusinessId business, UUID recording, Deadline deadline) throws VendorUnavailable {
        return calls.call(
                "telephony-recordings",
                deadline.within(LIMIT),
                () -> services.telephony(business)
                        .get()
                        .uri("/internal/recordings/{id}", recording)
                        .exchangeForRequiredValue((request, response) -> read(response)));
    }

    private Optional<byte[]> read(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Optional.empty();
        }
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw new IOException(
                    "telephony answered " + response.getStatusCode().value());
        }
        var audio = response.getBody().readNBytes(settings.recordingBytes() + 1);
        return audio.length == 0 || audio.length > settings.recordingBytes() ? Optional.empty() : Optional.of(audio);
    }
}
