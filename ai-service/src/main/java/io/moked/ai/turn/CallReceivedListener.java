package io.moked.ai.turn;

import io.moked.ai.conversation.Conversations;
import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.CallReceived;
import org.springframework.stereotype.Component;

@Component
class CallReceivedListener implements ListensTo<CallReceived> {

    private final Conversations conversations;

    CallReceivedListener(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void on(CallReceived event) {
        conversations.begin(
                event.businessId(),
                CallConversation.of(event.callId()),
                event.callId(),
                event.caller(),
                event.answeredBy() == CallReceived.Answering.ASSISTANT,
                event.receivedAt());
    }
}
