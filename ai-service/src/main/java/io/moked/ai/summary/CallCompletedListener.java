package io.moked.ai.summary;

import io.moked.chassis.inbox.ListensTo;
import io.moked.chassis.work.Work;
import io.moked.events.call.CallCompleted;
import org.springframework.stereotype.Component;

/** The end of a call may overtake its last turn, since they are told on different topics: it is given a moment. */
@Component
class CallCompletedListener implements ListensTo<CallCompleted> {

    private final Work work;
    private final SummarySettings settings;

    CallCompletedListener(Work work, SummarySettings settings) {
        this.work = work;
        this.settings = settings;
    }

    @Override
    public void on(CallCompleted event) {
        work.note(
                event.businessId(),
                event.callId().toString(),
                new SummariseConversation(event.businessId(), event.callId()),
                settings.delay());
    }
}
