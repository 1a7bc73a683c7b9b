package io.moked.crm.call;

import io.moked.events.call.CallReceived.Answering;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for; what is absent excludes none.
 *
 * @param live those that go on, or those that are over
 * @param outcome with this outcome
 * @param from begun at this moment or later
 * @param to begun before this moment
 * @param customer of this customer
 * @param tag with this tag of quality
 * @param scoreFrom with this score or a higher one
 * @param scoreTo with this score or a lower one
 * @param fate of which this became
 * @param loss that came to nothing for this reason
 * @param answeredBy answered by this one
 * @param weekday begun on this day of the week in Israel
 * @param hour begun in this hour of the day in Israel, from 0 to 23
 */
record CallFilter(
        @Nullable Boolean live,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID customer,
        @Nullable Tag tag,
        @Nullable Integer scoreFrom,
        @Nullable Integer scoreTo,
        @Nullable Fate fate,
        @Nullable Loss loss,
        @Nullable Answering answeredBy,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour) {

    /** The carrier ends any call by then; one whose end we were never told does not stay live for ever. */
    static final Duration LONGEST_CALL = Duration.ofHours(4);

    static final CallFilter ALL = only(null);
    static final CallFilter LIVE = only(true);

    private static CallFilter only(@Nullable Boolean live) {
        return new CallFilter(live, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Conditions on a {@code phone_call k}, with the values of their parameters, which need no names but these. */
    Map<String, Map<String, Object>> conditions(Instant now) {
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        if (live != null) {
            var longAgo = Timestamp.from(now.minus(LONGEST_CALL));
            conditions.put(
                    live
                            ? "k.ended_at is null and k.started_at > :longAgo"
                            : "(k.ended_at is not null or k.started_at <= :longAgo)",
                    Map.of("longAgo", longAgo));
        }
        if (outcome != null) {
            conditions.put("k.outcome = :outcome", Map.of("outcome", outcome.name()));
        }
        if (from != null) {
            conditions.put("k.started_at >= :from", Map.of("from", Timestamp.from(from)));
        }
        if (to != null) {
            conditions.put("k.started_at < :to", Map.of("to", Timestamp.from(to)));
        }
        if (customer != null) {
            conditions.put("k.customer_id = :customer", Map.of("customer", customer));
        }
        quality(conditions);
        conditions.putAll(ofAnalytics());
        return conditions;
    }

    /** What a bar of the analytics stands for. */
    private Map<String, Map<String, Object>> ofAnalytics() {
        var conditions = new LinkedHashMap<String, Map<String, Object>>();
        if (fate != null) {
            conditions.put("k.fate = :fate", Map.of("fate", fate.name()));
        }
        if (loss != null) {
            conditions.put("k.loss = :loss", Map.of("loss", loss.name()));
        }
        if (answeredBy != null) {
            conditions.put("k.answered_by = :answeredBy", Map.of("answeredBy", answeredBy.name()));
        }
        if (weekday != null) {
            conditions.put(
                    "extract(isodow from k.started_at at time zone 'Asia/Jerusalem') = :weekday",
                    Map.of("weekday", weekday.getValue()));
        }
        if (hour != null) {
            conditions.put(
                    "extract(hour from k.started_at at time zone 'Asia/Jerusalem') = :hour", Map.of("hour", hour));
        }
        return conditions;
    }

    /** A tag stands as a literal, so that the index of calls with it fits. */
    private void quality(Map<String, Map<String, Object>> conditions) {
        if (tag != null) {
            conditions.put("'" + tag.name() + "' = any (k.quality_labels)", Map.of());
        }
        if (scoreFrom != null) {
            conditions.put("k.quality_score >= :scoreFrom", Map.of("scoreFrom", scoreFrom));
        }
        if (scoreTo != null) {
            conditions.put("k.quality_score <= :scoreTo", Map.of("scoreTo", scoreTo));
        }
    }
}
