package io.moked.crm.call;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.call.CallCompleted;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes how a call ended and how long it was. */
@Component
class CallCompletedListener implements ListensTo<CallCompleted> {

    private static final int END = 2;

    private final Calls calls;
    private final Timeline timeline;

    CallCompletedListener(Calls calls, Timeline timeline) {
        this.calls = calls;
        this.timeline = timeline;
    }

    @Override
    public void on(CallCompleted call) {
        var customer = calls.customer(call.businessId(), call.callId(), call.caller(), call.completedAt());
        calls.completed(call);
        timeline.record(new TimelineEntry(
                call.businessId(),
                TimelineEntry.Kind.CALL,
                call.callId().value(),
                END,
                customer,
                call.callId(),
                call.completedAt(),
                null,
                Map.of("ending", call.ending().name(), "durationSeconds", call.durationSeconds())));
    }
}
