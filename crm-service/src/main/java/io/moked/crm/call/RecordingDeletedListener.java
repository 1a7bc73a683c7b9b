package io.moked.crm.call;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.call.RecordingDeleted;
import org.springframework.stereotype.Component;

/** Offers a recording no more that is not there any more. */
@Component
class RecordingDeletedListener implements ListensTo<RecordingDeleted> {

    private final Calls calls;
    private final Timeline timeline;

    RecordingDeletedListener(Calls calls, Timeline timeline) {
        this.calls = calls;
        this.timeline = timeline;
    }

    @Override
    public void on(RecordingDeleted recording) {
        calls.customer(recording.businessId(), recording.callId(), null, recording.deletedAt());
        calls.noLongerRecorded(recording);
        timeline.remove(recording.businessId(), TimelineEntry.Kind.RECORDING, recording.recordingId());
    }
}
