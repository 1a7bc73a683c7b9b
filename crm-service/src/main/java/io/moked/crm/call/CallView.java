package io.moked.crm.call;

import io.moked.crm.customer.CustomerBrief;
import io.moked.events.call.CallCompleted.Ending;
import io.moked.events.call.CallReceived.Answering;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized.Intent;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call in a list.
 *
 * @param id the call
 * @param customer who called; absent when the number is withheld
 * @param caller the number in E.164; absent when it is withheld
 * @param answeredBy who answered; absent until the beginning is known
 * @param startedAt when it began
 * @param endedAt when it ended; absent while it goes on
 * @param durationSeconds from answer to end, as the carrier counts; absent while it goes on
 * @param ending how it ended, in the carrier's terms; absent while it goes on
 * @param outcome what came of it; absent until it is summarised
 * @param intent what the caller wanted most; absent until it is summarised
 * @param summary a few sentences in Hebrew; absent until it is summarised
 * @param score how well the agent served, from 0 to 100; absent until it is summarised
 * @param tags what the conversation was like
 */
public record CallView(
        UUID id,
        @Nullable CustomerBrief customer,
        @Nullable String caller,
        @Nullable Answering answeredBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long durationSeconds,
        @Nullable Ending ending,
        @Nullable Outcome outcome,
        @Nullable Intent intent,
        @Nullable String summary,
        @Nullable Integer score,
        List<Tag> tags) {

    static CallView of(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new CallView(
                row.getObject("id", UUID.class),
                CustomerBrief.of(row),
                row.getString("caller"),
                named(Answering.class, row.getString("answered_by")),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("duration_seconds", Long.class),
                named(Ending.class, row.getString("ending")),
                named(Outcome.class, row.getString("outcome")),
                named(Intent.class, row.getString("intent")),
                row.getString("summary"),
                row.getObject("quality_score", Integer.class),
                Stream.of((String[]) row.getArray("quality_labels").getArray())
                        .map(Tag::valueOf)
                        .toList());
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
