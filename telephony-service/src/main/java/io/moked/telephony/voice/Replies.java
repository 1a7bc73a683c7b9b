package io.moked.telephony.voice;

import io.moked.chassis.answer.Answers;
import io.moked.events.call.CallId;
import io.moked.events.call.ReplyReady;
import io.moked.events.call.ReplyReady.Next;
import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agent's sides of the turns. The first reply to a turn counts. */
@Component
public class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,1024}");

    private final JdbcClient jdbc;
    private final Answers answers;
    private final CallLifecycle calls;
    private final BusinessTransactions transactions;
    private final VoiceSettings settings;

    Replies(
            JdbcClient jdbc,
            Answers answers,
            CallLifecycle calls,
            BusinessTransactions transactions,
            VoiceSettings settings) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.calls = calls;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Stores a reply in the current transaction and wakes whoever holds a webhook for it. */
    void store(ReplyReady reply) {
        if (calls.find(reply.callId()).isEmpty()) {
            log.atWarn().addKeyValue("call", reply.callId()).log("A reply came for a call that is not known");
            return;
        }
        var token = reply.audioToken();
        jdbc.sql("""
                        insert into reply (business_id, call_id, turn, text, audio_token, next, ready_at)
                        values (?, ?, ?, ?, nullif(?, ''), ?, ?) on conflict do nothing""")
                .params(
                        reply.businessId().value(),
                        reply.callId().value(),
                        reply.turn(),
                        reply.text(),
                        token != null && TOKEN.matcher(token).matches() ? token : "",
                        reply.next().name(),
                        Timestamp.from(reply.readyAt()))
                .update();
        answers.announce(key(reply.callId(), reply.turn()));
    }

    /** The reply to a turn, if it comes while a webhook may be held. */
    Optional<Reply> await(Call call, int turn) {
        return answers.await(key(call.id(), turn), settings.hold(), () -> find(call, turn));
    }

    /** The reply to a turn, if it is there. */
    public Optional<Reply> find(Call call, int turn) {
        return transactions.in(
                call.businessId(),
                () -> jdbc.sql("""
                                select text, audio_token, next from reply
                                where business_id = ? and call_id = ? and turn = ?""")
                        .params(call.businessId().value(), call.id().value(), turn)
                        .query((row, number) -> new Reply(
                                row.getString("text"),
                                row.getString("audio_token"),
                                Next.valueOf(row.getString("next"))))
                        .optional());
    }

    private static String key(CallId call, int turn) {
        return "reply:" + call + ":" + turn;
    }
}
