package io.moked.crm.message;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Forgotten;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.message.MessageStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows on the customer's timeline what a message says and how far it came. */
@Component
class MessageStatusListener implements ListensTo<MessageStatus> {

    private final Customers customers;
    private final Forgotten forgotten;
    private final Timeline timeline;

    MessageStatusListener(Customers customers, Forgotten forgotten, Timeline timeline) {
        this.customers = customers;
        this.forgotten = forgotten;
        this.timeline = timeline;
    }

    @Override
    public void on(MessageStatus message) {
        if (forgotten.has(message.businessId(), message.messageId().value())
                || forgotten.has(message.businessId(), message.to(), message.at())) {
            return;
        }
        timeline.record(new TimelineEntry(
                message.businessId(),
                TimelineEntry.Kind.MESSAGE,
                message.messageId().value(),
                message.version(),
                customers.withPhone(message.businessId(), message.to()).id(),
                null,
                message.at(),
                message.text(),
                details(message)));
    }

    private static Map<String, ?> details(MessageStatus message) {
        var details = new LinkedHashMap<String, Object>();
        details.put("channel", message.channel().name());
        details.put("state", message.state().name());
        if (message.errorCode() != null) {
            details.put("errorCode", message.errorCode());
        }
        return details;
    }
}
