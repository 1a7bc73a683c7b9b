package io.moked.crm.task;

import io.moked.crm.customer.Forgotten;
import io.moked.crm.customer.Wording;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.customer.CustomerId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a conversation left to do, by the judgement of a model, unless it left a task already: one for all of it. */
@Component
public class FollowUps {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Noticed noticed;
    private final Forgotten forgotten;

    FollowUps(JdbcClient jdbc, Noticed noticed, Forgotten forgotten) {
        this.jdbc = jdbc;
        this.forgotten = forgotten;
        this.noticed = noticed;
    }

    /** @param customer absent if nobody knows who it was */
    public void summarized(ConversationSummarized conversation, @Nullable CustomerId customer) {
        var text = conversation.followUps().stream()
                .map(Wording::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (!text.isEmpty() && !isForgotten(conversation) && !hasTask(conversation)) {
            noticed.tell(
                    conversation.businessId(),
                    new Noticed.Thing(
                            "left to do " + conversation.conversationId(),
                            text.substring(0, Math.min(text.length(), LONGEST)),
                            null,
                            conversation.callId(),
                            customer == null ? null : customer.value()));
        }
    }

    private boolean isForgotten(ConversationSummarized conversation) {
        var call = conversation.callId();
        return call != null && forgotten.has(conversation.businessId(), call.value());
    }

    private boolean hasTask(ConversationSummarized conversation) {
        var call = conversation.callId();
        return call != null
                && jdbc.sql("select exists (select from task where business_id = ? and call_id = ?)")
                        .params(conversation.businessId().value(), call.value())
                        .query(Boolean.class)
                        .single();
    }
}
