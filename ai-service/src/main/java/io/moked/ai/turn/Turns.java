package io.moked.ai.turn;

import io.moked.ai.conversation.Conversations;
import io.moked.chassis.inbox.EventJson;
import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.call.CallerSpoke;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turns of calls: each taken once, and one after another within a call. */
@Component
@Transactional
public class Turns {

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
        conversations.begin(spoke.businessId(), spoke.callId(), spoke.caller(), true);
        conversations.lock(spoke.callId());
        var isFirst = next(spoke.callId()).isEmpty();
        var added = jdbc.sql("insert into turn (business_id, call_id, number, spoke) values (?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")
                .params(spoke.businessId().value(), spoke.callId().value(), spoke.turn(), json.write(spoke))
                .update();
        if (added == 1 && isFirst) {
            note(spoke.businessId(), spoke.callId(), spoke.turn());
        }
    }

    /** What is to be answered; empty if it was answered. */
    Optional<CallerSpoke> unanswered(AnswerTurn turn) {
        return jdbc.sql("select spoke from turn where call_id = ? and number = ? and answered_at is null")
                .params(turn.call().value(), turn.turn())
                .query(String.class)
                .optional()
                .map(stored -> json.read(stored.getBytes(StandardCharsets.UTF_8), CallerSpoke.class));
    }

    /** Notes that a turn is answered; the next that waits is answered now. */
    void answered(AnswerTurn turn) {
        conversations.lock(turn.call());
        jdbc.sql("update turn set answered_at = ? where call_id = ? and number = ?")
                .params(java.sql.Timestamp.from(clock.instant()), turn.call().value(), turn.turn())
                .update();
        next(turn.call()).ifPresent(number -> note(turn.business(), turn.call(), number));
    }

    /** Whether the agent still owes an answer in this call. */
    public boolean areOpen(CallId call) {
        return next(call).isPresent();
    }

    private Optional<Integer> next(CallId call) {
        return jdbc.sql("select number from turn where call_id = ? and answered_at is null order by number limit 1")
                .params(call.value())
                .query(Integer.class)
                .optional();
    }

    private void note(BusinessId business, CallId call, int number) {
        work.note(business, call + ":" + number, new AnswerTurn(business, call, number));
    }
}
