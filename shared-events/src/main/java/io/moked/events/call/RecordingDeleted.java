package io.moked.events.call;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A recording is not in our store any more: its business has kept it for as long as it wanted. What goes because a
 * customer is erased is told by {@link io.moked.events.customer.CustomerErased}.
 *
 * @param callId the call
 * @param businessId the business that was called
 * @param recordingId the recording, as {@link RecordingStored} told of it
 * @param deletedAt when it was deleted
 */
@EventType(
        topic = "recording.deleted",
        owner = "telephony-service",
        key = "callId",
        usedBy = "crm-service",
        personal = false)
public record RecordingDeleted(CallId callId, BusinessId businessId, UUID recordingId, Instant deletedAt)
        implements Event {

    @Override
    public String key() {
        return callId.toString();
    }
}
