package io.moked.crm.call;

import io.moked.crm.customer.Customer;
import io.moked.crm.customer.Customers;
import io.moked.crm.customer.Forgotten;
import io.moked.crm.timeline.Timeline;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallCompleted;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.call.RecordingDeleted;
import io.moked.events.call.RecordingStored;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized;
import io.moked.events.customer.CustomerId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls: whose, how they ended, what came of them. What is known of a call comes by several topics in any order, and some of it names no caller;
 * whatever names one first settles it for all.
 */
@Repository
public class Calls {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Forgotten forgotten;
    private final Timeline timeline;
    private final JsonMapper json;

    Calls(JdbcClient jdbc, Customers customers, Forgotten forgotten, Timeline timeline, JsonMapper json) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.forgotten = forgotten;
        this.timeline = timeline;
        this.json = json;
    }

    /**
     * The customer who called.
     *
     * @param caller who, as this news has it; absent if the number is withheld or the news does not say
     * @param at when the news came about; the earliest of all is when the call began
     * @return absent as long as nobody said, and for good if they were erased
     */
    public @Nullable CustomerId customer(BusinessId business, CallId call, @Nullable PhoneNumber caller, Instant at) {
        if (isForgotten(business, call, caller, at)) {
            forgotten.add(business, call.value());
            return identified(business, call, null, null, at);
        }
        return identified(business, call, caller, caller == null ? null : customers.withPhone(business, caller), at);
    }

    private boolean isForgotten(BusinessId business, CallId call, @Nullable PhoneNumber caller, Instant at) {
        return forgotten.has(business, call.value()) || (caller != null && forgotten.has(business, caller, at));
    }

    private @Nullable CustomerId identified(
            BusinessId business, CallId call, @Nullable PhoneNumber caller, @Nullable Customer customer, Instant at) {
        var known = jdbc.sql("""
                insert into phone_call as old (business_id, id, customer_id, caller, started_at) values (?, ?, ?, ?, ?)
                on conflict (business_id, id) do update set
                    customer_id = coalesce(old.customer_id, excluded.customer_id),
                    caller = coalesce(old.caller, excluded.caller),
                    started_at = least(old.started_at, excluded.started_at)
                returning customer_id""")
                .param(business.value())
                .param(call.value())
                .param(idOf(customer))
                .param(caller == null ? null : caller.e164())
                .param(Timestamp.from(at))
                .query((row, number) -> new Known(row.getObject(1, UUID.class)))
                .single();
        if (known.customer() == null) {
            return null;
        }
        var id = new CustomerId(known.customer());
        timeline.attribute(business, call, id);
        return id;
    }

    void received(CallReceived call) {
        jdbc.sql("update phone_call set dialled = ?, answered_by = ? where business_id = ? and id = ?")
                .params(
                        call.dialled().e164(),
                        call.answeredBy().name(),
                        call.businessId().value(),
                        call.callId().value())
                .update();
    }

    void completed(CallCompleted call) {
        jdbc.sql("""
                update phone_call set ending = :ending, duration_seconds = :seconds, ended_at = :at,
                    taken_over = :takenOver, answered_after_millis = :rang
                where business_id = :business and id = :call""")
                .param("ending", call.ending().name())
                .param("seconds", call.durationSeconds())
                .param("at", Timestamp.from(call.completedAt()))
                .param("takenOver", Boolean.TRUE.equals(call.takenOver()))
                .param("rang", call.answeredAfterMillis(), Types.INTEGER)
                .param("business", call.businessId().value())
                .param("call", call.callId().value())
                .update();
    }

    /** Notes a recording, unless it is known to be deleted; the call is locked by now, so one of both is first. */
    boolean recorded(RecordingStored recording) {
        return jdbc.sql("""
                insert into recording (business_id, call_id, id, turn, duration_millis, media_type, stored_at)
                select :business, :call, :id, :turn, :duration, :type, :at where not exists (
                    select from deleted_recording where business_id = :business and call_id = :call and id = :id)
                on conflict do nothing""")
                        .param("business", recording.businessId().value())
                        .param("call", recording.callId().value())
                        .param("id", recording.recordingId())
                        .param("turn", recording.turn())
                        .param("duration", recording.durationMillis())
                        .param("type", recording.mediaType())
                        .param("at", Timestamp.from(recording.storedAt()))
                        .update()
                == 1;
    }

    void noLongerRecorded(RecordingDeleted recording) {
        var names = Map.of(
                "business",
                recording.businessId().value(),
                "call",
                recording.callId().value(),
                "id",
                recording.recordingId(),
                "at",
                Timestamp.from(recording.deletedAt()));
        jdbc.sql("""
                insert into deleted_recording (business_id, call_id, id, deleted_at)
                values (:business, :call, :id, :at) on conflict do nothing""").params(names).update();
        jdbc.sql("delete from recording where business_id = :business and call_id = :call and id = :id")
                .params(names)
                .update();
    }

    /** Notes what a call was about, if the conversation was one. */
    public void summarized(ConversationSummarized conversation) {
        if (conversation.callId() == null) {
            return;
        }
        jdbc.sql("""
                update phone_call set intent = ?, outcome = ?, summary = ?, follow_ups = ?::jsonb,
                    quality_tags = ?::jsonb
                where business_id = ? and id = ?""")
                .params(
                        conversation.intent().name(),
                        conversation.outcome().name(),
                        conversation.summary(),
                        json.writeValueAsString(conversation.followUps()),
                        json.writeValueAsString(conversation.qualityTags()),
                        conversation.businessId().value(),
                        conversation.callId().value())
                .update();
        if (conversation.quality() instanceof ConversationQuality quality
                && !forgotten.has(
                        conversation.businessId(), conversation.callId().value())) {
            graded(conversation.businessId(), conversation.callId(), quality);
        }
    }

    private void graded(BusinessId business, CallId call, ConversationQuality quality) {
        jdbc.sql("""
                update phone_call set quality_score = ?, quality_labels = ?, quality_reasons = ?::jsonb
                where business_id = ? and id = ?""")
                .params(
                        quality.score(),
                        quality.tags().stream().map(Tag::name).toArray(String[]::new),
                        json.writeValueAsString(quality.reasons()),
                        business.value(),
                        call.value())
                .update();
    }

    private record Known(@Nullable UUID customer) {}

    private static @Nullable UUID idOf(@Nullable Customer customer) {
        return customer == null ? null : customer.id().value();
    }
}
