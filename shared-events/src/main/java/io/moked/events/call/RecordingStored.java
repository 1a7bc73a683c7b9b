package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording is in our own store; the carrier's copy is about to be deleted.
 *
 * @param callId the call
 * @param businessId the business that was called
 * @param recordingId the recording in our store
 * @param turn the turn of which it is the caller's utterance; absent for the recording of a whole call
 * @param durationMillis length in milliseconds
 * @param mediaType such as {@code audio/wav}
 * @param storedAt when it was stored
 */
@EventType(
        topic = "recording.stored",
        owner = "telephony-service",
        key = "callId",
        usedBy = "crm-service",
        personal = false)
public record RecordingStored(
        CallId callId,
        BusinessId businessId,
        UUID recordingId,
        @Nullable Integer turn,
        long durationMillis,
        String mediaType,
        Instant storedAt)
        implements Event {

    @Override
    public String key() {
        return callId.toString();
    }
}
