package io.moked.crm.conversation;

import io.moked.chassis.inbox.ListensTo;
import io.moked.crm.call.Calls;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Forgotten;
import io.moked.crm.lead.LeadOpening;
import io.moked.crm.task.FollowUps;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.customer.CustomerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a conversation was about on the customer's timeline, makes a lead of what may come of it, and a task of what is left to do. */
@Component
class ConversationSummarizedListener implements ListensTo<ConversationSummarized> {

    private final Calls calls;
    private final Customers customers;
    private final Forgotten forgotten;
    private final Timeline timeline;
    private final LeadOpening leads;
    private final FollowUps followUps;

    ConversationSummarizedListener(
            Calls calls,
            Customers customers,
            Forgotten forgotten,
            Timeline timeline,
            LeadOpening leads,
            FollowUps followUps) {
        this.calls = calls;
        this.customers = customers;
        this.forgotten = forgotten;
        this.timeline = timeline;
        this.leads = leads;
        this.followUps = followUps;
    }

    @Override
    public void on(ConversationSummarized conversation) {
        if (isForgotten(conversation)) {
            return;
        }
        var customer = customer(conversation);
        calls.summarized(conversation);
        timeline.record(new TimelineEntry(
                conversation.businessId(),
                TimelineEntry.Kind.CONVERSATION,
                conversation.conversationId().value(),
                1,
                customer,
                conversation.callId(),
                conversation.summarizedAt(),
                conversation.summary(),
                Map.of(
                        "intent", conversation.intent().name(),
                        "outcome", conversation.outcome().name(),
                        "followUps", conversation.followUps(),
                        "qualityTags", conversation.qualityTags())));
        leads.summarized(conversation, customer);
        followUps.summarized(conversation, customer);
    }

    private @Nullable CustomerId customer(ConversationSummarized conversation) {
        var phone = conversation.customerPhone();
        if (conversation.callId() != null) {
            return calls.customer(conversation.businessId(), conversation.callId(), phone, conversation.summarizedAt());
        }
        return phone == null
                ? null
                : customers.withPhone(conversation.businessId(), phone).id();
    }

    /** A conversation in writing; of a call it is the call that tells. */
    private boolean isForgotten(ConversationSummarized conversation) {
        var business = conversation.businessId();
        var phone = conversation.customerPhone();
        return conversation.callId() == null
                && (forgotten.has(business, conversation.conversationId().value())
                        || (phone != null && forgotten.has(business, phone, conversation.summarizedAt())));
    }
}
