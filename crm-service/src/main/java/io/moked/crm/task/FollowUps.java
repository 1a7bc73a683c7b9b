package io.moked.crm.task;

import io.moked.crm.customer.Forgotten;
import io.moked.crm.customer.Wording;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import io.moked.events.customer.CustomerId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a conversation left to do, by the judgement of a model, unless it left a task already: one for all of it. The
 * interest of somebody whom nobody can call back is no lead, and so a thing to do: the conversation may tell how to
 * reach them.
 */
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
        var text = Stream.concat(conversation.followUps().stream(), interest(conversation, customer).stream())
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

    private static Optional<String> interest(ConversationSummarized conversation, @Nullable CustomerId customer) {
        return Optional.ofNullable(conversation.interest())
                .filter(interest -> customer == null && conversation.outcome() != Outcome.BOOKED)
                .map(interest -> Wording.line(interest.matter()))
                .filter(matter -> !matter.isEmpty())
                .map(matter -> "התעניינות ממספר חסוי: " + matter + ". כדאי לבדוק בשיחה אם נאמר איך לחזור.");
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
