package io.moked.ai.conversation;

import io.moked.chassis.event.EventJson;
import io.moked.events.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said and done in conversations, stored as it comes. Every method is a transaction of its own. */
@Component
@Transactional
class History {

    /**
     * An entry in its place.
     *
     * @param at absent for those of before it was noted
     */
    record Stored(int step, Entry entry, @Nullable Instant at) {}

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Clock clock;

    History(JdbcClient jdbc, EventJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what was said, or gives back what was noted before. */
    Step hear(Held held, int number, Said said) {
        jdbc.sql("""
                        insert into step (business_id, conversation_id, number, heard, words, heard_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        held.business().id().value(),
                        held.id().value(),
                        number,
                        said.getClass().getSimpleName(),
                        said.words().orElse(""),
                        Timestamp.from(clock.instant()))
                .update();
        return steps(held.id()).stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow();
    }

    List<Step> steps(ConversationId id) {
        return jdbc.sql("select number, heard, words, heard_at, reply, next, replied_at from step"
                        + " where conversation_id = ? order by number")
                .params(id.value())
                .query(History::step)
                .list();
    }

    Dialogue dialogue(Held held, int number) {
        var before = new ArrayList<Entry>();
        var now = new ArrayList<Entry>();
        jdbc.sql("""
                        select entry.step, entry.content, step.heard_at
                        from entry join step on step.business_id = entry.business_id
                            and step.conversation_id = entry.conversation_id and step.number = entry.step
                        where entry.conversation_id = ? order by entry.sequence""").params(held.id().value()).query(row -> {
            var entry = json.read(row.getString(2).getBytes(StandardCharsets.UTF_8), Entry.class);
            var moment = held.asOf().moment();
            (row.getInt(1) == number ? now : before)
                    .add(entry.heard(moment == null ? row.getTimestamp(3).toInstant() : moment));
        });
        return new Dialogue(before, now);
    }

    /** All parts of a conversation in order, with when and in which exchange each was stored. */
    List<Stored> entries(ConversationId id) {
        return jdbc.sql("select step, content, stored_at from entry where conversation_id = ? order by sequence")
                .params(id.value())
                .query((row, line) -> new Stored(
                        row.getInt(1),
                        json.read(row.getString(2).getBytes(StandardCharsets.UTF_8), Entry.class),
                        instant(row.getTimestamp(3))))
                .list();
    }

    /**
     * Adds to the dialogue.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else went on from the same place
     */
    void add(Held held, int number, int place, Entry entry) {
        jdbc.sql("insert into entry (business_id, conversation_id, sequence, step, content, stored_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?)")
                .params(
                        held.business().id().value(),
                        held.id().value(),
                        place,
                        number,
                        json.write(entry),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Notes the reply of an exchange. */
    void reply(Held held, int number, Reply reply) {
        jdbc.sql("update step set reply = ?, next = ?, replied_at = ? where conversation_id = ? and number = ?")
                .params(
                        reply.text(),
                        reply.next().name(),
                        Timestamp.from(clock.instant()),
                        held.id().value(),
                        number)
                .update();
    }

    private static Step step(ResultSet row, int line) throws SQLException {
        var reply = row.getString(5);
        return new Step(
                row.getInt(1),
                said(row.getString(2), row.getString(3)),
                row.getTimestamp(4).toInstant(),
                reply == null ? null : new Reply(reply, Reply.Next.valueOf(row.getString(6))),
                instant(row.getTimestamp(7)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static Said said(String kind, String words) {
        return switch (kind) {
            case "Words" -> new Said.Words(words);
            case "Unclear" -> new Said.Unclear(words);
            case "Silence" -> new Said.Silence();
            case "Unheard" -> new Said.Unheard();
            case "HandoffFailed" -> new Said.HandoffFailed();
            default -> throw new IllegalStateException("no such kind of utterance: " + kind);
        };
    }
}
