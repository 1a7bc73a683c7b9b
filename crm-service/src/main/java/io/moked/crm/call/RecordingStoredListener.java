package io.moked.crm.call;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.call.RecordingStored;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets a recording be found with the customer whose call it is of. */
@Component
class RecordingStoredListener implements ListensTo<RecordingStored> {

    private final Calls calls;
    private final Timeline timeline;

    RecordingStoredListener(Calls calls, Timeline timeline) {
        this.calls = calls;
        this.timeline = timeline;
    }

    @Override
    public void on(RecordingStored recording) {
        var customer = calls.customer(recording.businessId(), recording.callId(), null, recording.storedAt());
        if (!calls.recorded(recording)) {
            return;
        }
        timeline.record(new TimelineEntry(
                recording.businessId(),
                TimelineEntry.Kind.RECORDING,
                recording.recordingId(),
                1,
                customer,
                recording.callId(),
                recording.storedAt(),
                null,
                details(recording)));
    }

    private static Map<String, ?> details(RecordingStored recording) {
        var details = new LinkedHashMap<String, Object>();
        details.put("durationMillis", recording.durationMillis());
        details.put("mediaType", recording.mediaType());
        if (recording.turn() != null) {
            details.put("turn", recording.turn());
        }
        return details;
    }
}
