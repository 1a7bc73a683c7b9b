package io.moked.ai.turn;

import io.moked.ai.conversation.Conversations;
import io.moked.ai.conversation.Transport;
import io.moked.chassis.event.EventJson;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.call.CallerSpoke;
import io.moked.events.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turns of calls: each taken once, and one after another within a call. */
@Component
@Transactional
class Turns implements Transport {

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Work work;
    private final Conversations conversations;
    private final Clock clock;

    Turns(JdbcClient jdbc, EventJson json, Work work, Conversations conversations, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.work = work;
        this.conversations = conversations;
        this.clock = clock;
    }

    void take(CallerSpoke spoke) {
        var conversation = CallConversation.of(spoke.callId());
        conversations.begin(spoke.businessId(), conversation, spoke.callId(), spoke.caller(), true, spoke.spokeAt());
        conversations.lock(conversation);
        var isFirst = next(conversation).isEmpty();
        var added = jdbc.sql("insert into turn (business_id, conversation_id, number, spoke) values (?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")
                .params(spoke.businessId().value(), conversation.value(), spoke.turn(), json.write(spoke))
                .update();
        if (added == 1 && isFirst) {
            note(spoke.businessId(), spoke.callId(), spoke.turn());
        }
    }

    /** What is to be answered; empty if it was answered. */
    Optional<CallerSpoke> unanswered(AnswerTurn turn) {
        return jdbc.sql("select spoke from turn where conversation_id = ? and number = ? and answered_at is null")
                .params(CallConversation.of(turn.call()).value(), turn.turn())
                .query(String.class)
                .optional()
                .map(stored -> json.read(stored.getBytes(StandardCharsets.UTF_8), CallerSpoke.class));
    }

    /** Notes that a turn is answered; the next that waits is answered now. */
    void answered(AnswerTurn turn) {
        var conversation = CallConversation.of(turn.call());
        conversations.lock(conversation);
        jdbc.sql("update turn set answered_at = ? where conversation_id = ? and number = ?")
                .params(Timestamp.from(clock.instant()), conversation.value(), turn.turn())
                .update();
        next(conversation).ifPresent(number -> note(turn.business(), turn.call(), number));
    }

    @Override
    public boolean isUnanswered(ConversationId conversation) {
        return next(conversation).isPresent();
    }

    private Optional<Integer> next(ConversationId conversation) {
        return jdbc.sql("select number from turn where conversation_id = ? and answered_at is null"
                        + " order by number limit 1")
                .params(conversation.value())
                .query(Integer.class)
                .optional();
    }

    private void note(BusinessId business, CallId call, int number) {
        work.note(business, call + ":" + number, new AnswerTurn(business, call, number));
    }
}
