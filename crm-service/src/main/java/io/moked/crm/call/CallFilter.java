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
 * @param toReturn those that reached nobody, from who has not got through since
 * @param quality how good they were
 * @param bar for which bar of the analytics they stand
 */
record CallFilter(
        @Nullable Boolean live,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID customer,
        boolean toReturn,
        Quality quality,
        Bar bar) {

    /**
     * How good a call was.
     *
     * @param tag with this tag of quality
     * @param scoreFrom with this score or a higher one
     * @param scoreTo with this score or a lower one
     */
    record Quality(
            @Nullable Tag tag,
            @Nullable Integer scoreFrom,
            @Nullable Integer scoreTo) {

        private static final Quality ANY = new Quality(null, null, null);

        /** A tag stands as a literal, so that the index of calls with it fits. */
        private void add(Conditions conditions) {
            if (tag != null) {
                conditions.all.put("'" + tag.name() + "' = any (k.quality_labels)", Map.of());
            }
            conditions.add("k.quality_score >= :scoreFrom", "scoreFrom", scoreFrom);
            conditions.add("k.quality_score <= :scoreTo", "scoreTo", scoreTo);
        }
    }

    /**
     * What a bar of the analytics stands for.
     *
     * @param fate of which this became
     * @param loss that came to nothing for this reason
     * @param answeredBy answered by this one
     * @param weekday begun on this day of the week in Israel
     * @param hour begun in this hour of the day in Israel, from 0 to 23
     */
    record Bar(
            @Nullable Fate fate,
            @Nullable Loss loss,
            @Nullable Answering answeredBy,
            @Nullable DayOfWeek weekday,
            @Nullable Integer hour) {

        private static final Bar ANY = new Bar(null, null, null, null, null);

        private void add(Conditions conditions) {
            conditions.add("k.fate = :fate", "fate", fate == null ? null : fate.name());
            conditions.add("k.loss = :loss", "loss", loss == null ? null : loss.name());
            conditions.add("k.answered_by = :answeredBy", "answeredBy", answeredBy == null ? null : answeredBy.name());
            conditions.add(
                    "extract(isodow from k.started_at at time zone 'Asia/Jerusalem') = :weekday",
                    "weekday",
                    weekday == null ? null : weekday.getValue());
            conditions.add("extract(hour from k.started_at at time zone 'Asia/Jerusalem') = :hour", "hour", hour);
        }
    }

    private record Conditions(Map<String, Map<String, Object>> all) {

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.put(condition, Map.of(name, value));
            }
        }
    }

    /** The carrier ends any call by then; one whose end we were never told does not stay live for ever. */
    static final Duration LONGEST_CALL = Duration.ofHours(4);

    static final CallFilter ALL = only(null);
    static final CallFilter LIVE = only(true);

    static final CallFilter TO_RETURN = new CallFilter(null, null, null, null, null, true, Quality.ANY, Bar.ANY);

    /** Whoever was not called back by then has called elsewhere. */
    private static final Duration RETURNED_WITHIN = Duration.ofDays(14);

    private static CallFilter only(@Nullable Boolean live) {
        return new CallFilter(live, null, null, null, null, false, Quality.ANY, Bar.ANY);
    }

    /** Conditions on a {@code phone_call k}, with the values of their parameters, which need no names but these. */
    Map<String, Map<String, Object>> conditions(Instant now) {
        var conditions = new Conditions(new LinkedHashMap<>());
        if (live != null) {
            conditions.add(
                    live
                            ? "k.ended_at is null and k.started_at > :longAgo"
                            : "(k.ended_at is not null or k.started_at <= :longAgo)",
                    "longAgo",
                    Timestamp.from(now.minus(LONGEST_CALL)));
        }
        conditions.add("k.outcome = :outcome", "outcome", outcome == null ? null : outcome.name());
        conditions.add("k.started_at >= :from", "from", from == null ? null : Timestamp.from(from));
        conditions.add("k.started_at < :to", "to", to == null ? null : Timestamp.from(to));
        conditions.add("k.customer_id = :customer", "customer", customer);
        conditions.add("""
                k.id in (
                    select distinct on (r.customer_id) r.id from call_to_return r
                    where r.business_id = :business and r.started_at > :returnable and r.caller is not null
                    order by r.customer_id, r.started_at desc)""", "returnable", toReturn ? Timestamp.from(now.minus(RETURNED_WITHIN)) : null);
        quality.add(conditions);
        bar.add(conditions);
        return conditions.all;
    }
}
