package io.moked.ai.turn;

import io.moked.ai.summary.Summaries;
import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.CallCompleted;
import org.springframework.stereotype.Component;

@Component
class CallCompletedListener implements ListensTo<CallCompleted> {

    private final Summaries summaries;

    CallCompletedListener(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void on(CallCompleted event) {
        summaries.prepare(event.businessId(), CallConversation.of(event.callId()), event.takenOver());
    }
}
