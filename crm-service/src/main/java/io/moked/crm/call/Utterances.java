package io.moked.crm.call;

import io.moked.events.BusinessId;
import io.moked.events.conversation.TranscriptReady.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in calls. */
@Repository
class Utterances {

    /**
     * Something that was said.
     *
     * @param sequence place in the conversation, from 1
     * @param at when it was understood or sent
     */
    record Utterance(int sequence, Speaker speaker, String text, Instant at) {}

    /** Far more than anybody says in the longest of calls. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Utterances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Utterance> of(BusinessId business, UUID call, int after) {
        return jdbc.sql("""
                select sequence, speaker, text, at from utterance
                where business_id = ? and call_id = ? and sequence > ? order by sequence limit ?""")
                .params(business.value(), call, after, MOST)
                .query((row, number) -> new Utterance(
                        row.getInt("sequence"),
                        Speaker.valueOf(row.getString("speaker")),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
