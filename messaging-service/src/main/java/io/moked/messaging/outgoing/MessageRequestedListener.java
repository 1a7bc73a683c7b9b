package io.moked.messaging.outgoing;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.message.MessageRequested;
import io.moked.messaging.template.Content;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class MessageRequestedListener implements ListensTo<MessageRequested> {

    private final MessageRequests requests;

    MessageRequestedListener(MessageRequests requests) {
        this.requests = requests;
    }

    @Override
    public void on(MessageRequested event) {
        requests.request(
                event.businessId(),
                Origin.request(event.requestId()),
                event.to(),
                new Content.Notice(event.text()),
                event.requestedAt(),
                Instant.MAX);
    }
}
