package io.moked.crm.call;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.call.CallReceived;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows the caller as a customer from the first ring on. */
@Component
class CallReceivedListener implements ListensTo<CallReceived> {

    private static final int BEGINNING = 1;

    private final Calls calls;
    private final Timeline timeline;

    CallReceivedListener(Calls calls, Timeline timeline) {
        this.calls = calls;
        this.timeline = timeline;
    }

    @Override
    public void on(CallReceived call) {
        var customer = calls.customer(call.businessId(), call.callId(), call.caller(), call.receivedAt());
        calls.received(call);
        timeline.record(new TimelineEntry(
                call.businessId(),
                TimelineEntry.Kind.CALL,
                call.callId().value(),
                BEGINNING,
                customer,
                call.callId(),
                call.receivedAt(),
                null,
                Map.of("answeredBy", call.answeredBy().name())));
    }
}
