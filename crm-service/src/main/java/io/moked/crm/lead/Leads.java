package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the leads. A customer has one open lead in a matter, whoever opens it, and however many at once. */
@Repository
class Leads {

    /** How a lead comes to be, beside what people write of it. */
    record Origin(
            Lead.Source source,
            @Nullable UUID call,
            @Nullable UUID service,
            Instant at) {}

    private final JdbcClient jdbc;
    private final LeadStages stages;
    private final Timeline timeline;
    private final Clock clock;

    Leads(JdbcClient jdbc, LeadStages stages, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Opens a lead on top of the first stage; absent if there is one in the matter, or the customer is not any more. */
    Optional<UUID> open(BusinessId business, CustomerId customer, LeadDraft draft, Origin origin) {
        var id = UUID.randomUUID();
        var stage = stages.first(business);
        stages.lockedVersion(business, stage);
        var values = values(business, id, draft, origin.service());
        values.put("customer", customer.value());
        values.put("stage", stage);
        values.put("source", origin.source().name());
        values.put("call", origin.call());
        values.put("at", Timestamp.from(origin.at()));
        var opened = jdbc.sql("""
                insert into lead (business_id, id, customer_id, matter, matter_key, service_id, stage_id, position,
                    source, call_id, value_agorot, next_step, next_step_at, opened_at, stage_since)
                select :business, :id, :customer, :matter, :key, :service, :stage, coalesce(min(position), 0) - 1,
                    :source, :call, :value, :step, :stepAt, :at, :at
                from lead where business_id = :business and stage_id = :stage and status = 'OPEN'
                on conflict (business_id, customer_id, matter_key) where status = 'OPEN' do nothing""").params(values).update();
        if (opened == 0) {
            return Optional.empty();
        }
        tell(business, id);
        return Optional.of(id);
    }

    /** The open lead of a customer in a matter. */
    Optional<UUID> inMatter(BusinessId business, CustomerId customer, String matter, @Nullable UUID service) {
        return jdbc.sql("""
                select id from lead where business_id = ? and customer_id = customer_that_remains(?, ?)
                    and matter_key = ? and status = 'OPEN'""")
                .params(business.value(), business.value(), customer.value(), Matter.key(matter, service))
                .query(UUID.class)
                .optional();
    }

    /** The version of a lead, which nobody else changes until this transaction ends. */
    Optional<Long> lockedVersion(BusinessId business, UUID lead) {
        return jdbc.sql("select version from lead where business_id = ? and id = ? for update")
                .params(business.value(), lead)
                .query(Long.class)
                .optional();
    }

    /** Writes what people know of a lead; a matter in other words is another matter, and no service. */
    void change(BusinessId business, UUID lead, LeadDraft draft) {
        jdbc.sql("""
                update lead set
                    service_id = case when matter = :matter then service_id end,
                    matter_key = case when matter = :matter then matter_key else :key end,
                    matter = :matter, value_agorot = :value, next_step = :step, next_step_at = :stepAt,
                    version = version + 1
                where business_id = :business and id = :id""").params(values(business, lead, draft, null)).update();
        tell(business, lead);
    }

    private static Map<String, Object> values(BusinessId business, UUID id, LeadDraft draft, @Nullable UUID service) {
        var matter = Objects.requireNonNull(draft.matter());
        var values = new HashMap<String, Object>();
        values.put("business", business.value());
        values.put("id", id);
        values.put("matter", matter);
        values.put("key", Matter.key(matter, service));
        values.put("service", service);
        values.put("value", draft.value() == null ? null : draft.value().agorot());
        values.put("step", draft.nextStep());
        values.put("stepAt", draft.nextStepAt() == null ? null : Timestamp.from(draft.nextStepAt()));
        return values;
    }

    /**
     * Moves an open lead, and writes no other.
     *
     * @param after behind which of the stage; absent for the top
     * @throws Problem {@code invalid} if there is no such stage, {@code conflict} if the lead is not open, or the other
     *     not in that stage any more
     */
    void move(BusinessId business, UUID lead, UUID stage, @Nullable UUID after) {
        stages.lockedVersion(business, stage).orElseThrow(() -> Problem.invalid("stage", "stage.unknown"));
        var where = Map.of("business", business.value(), "stage", stage, "id", lead);
        if (after != null
                && jdbc.sql(OTHERS + " and id = :after")
                        .params(where)
                        .param("after", after)
                        .query()
                        .listOfRows()
                        .isEmpty()) {
            throw Problem.conflict("after", "lead.moved-away");
        }
        var moved = jdbc.sql("""
                with others as (%s), place as (
                    select (select position from others where id = :after::uuid) as above),
                neighbours as (
                    select above, (select min(position) from others, place where above is null or position > above) as below
                    from place)
                update lead set
                    position = (select case
                        when above is null then coalesce(below, 0) - 1
                        when below is null then above + 1
                        else (above + below) * 0.5 end from neighbours),
                    stage_since = case when stage_id = :stage then stage_since else :now end,
                    stage_id = :stage, version = version + 1
                where business_id = :business and id = :id and status = 'OPEN'""".formatted(OTHERS))
                .params(where)
                .param("after", after)
                .param("now", Timestamp.from(now()))
                .update();
        if (moved == 0) {
            throw Problem.conflict("status", "lead.closed");
        }
        tell(business, lead);
    }

    private static final String OTHERS = """
            select id, position from lead
            where business_id = :business and stage_id = :stage and status = 'OPEN' and id <> :id""";

    /** Takes an open lead off the board. */
    void close(BusinessId business, UUID lead, Lead.Status as, @Nullable String reason, @Nullable UUID appointment) {
        var closed = jdbc.sql("""
                update lead set status = :status, closed_at = :now, lost_reason = :reason, converted_id = :appointment,
                    converted_kind = case when :appointment::uuid is not null then 'APPOINTMENT' end,
                    version = version + 1
                where business_id = :business and id = :id and status = 'OPEN'""")
                .param("status", as.name())
                .param("now", Timestamp.from(now()))
                .param("reason", reason)
                .param("appointment", appointment)
                .param("business", business.value())
                .param("id", lead)
                .update();
        if (closed == 0) {
            throw Problem.conflict("status", "lead.closed");
        }
        tell(business, lead);
    }

    /** Puts a lead back on the board; whether it was off it, and none has been opened in its matter since. */
    boolean reopen(BusinessId business, UUID lead) {
        var open = jdbc.sql("""
                update lead l set status = 'OPEN', closed_at = null, lost_reason = null, converted_kind = null,
                    converted_id = null, stage_since = :now, version = version + 1
                where business_id = :business and id = :id and status <> 'OPEN' and not exists (
                    select from lead o where o.business_id = l.business_id and o.customer_id = l.customer_id
                        and o.matter_key = l.matter_key and o.status = 'OPEN')""")
                .param("now", Timestamp.from(now()))
                .param("business", business.value())
                .param("id", lead)
                .update();
        if (open == 1) {
            tell(business, lead);
        }
        return open == 1;
    }

    /** Notes something; a conversation is noted once. */
    void note(
            BusinessId business, UUID lead, String text, @Nullable UUID conversation, @Nullable UUID call, Instant at) {
        var noted = jdbc.sql("""
                insert into lead_note (business_id, id, lead_id, conversation_id, call_id, text, at)
                values (:business, :id, :lead, :conversation, :call, :text, :at) on conflict do nothing""")
                .param("business", business.value())
                .param("id", UUID.randomUUID())
                .param("lead", lead)
                .param("conversation", conversation)
                .param("call", call)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        if (noted == 1) {
            jdbc.sql("update lead set version = version + 1 where business_id = ? and id = ?")
                    .params(business.value(), lead)
                    .update();
        }
    }

    private void tell(BusinessId business, UUID lead) {
        jdbc.sql("""
                select l.*, s.name as stage_name from lead l
                join lead_stage s on s.business_id = l.business_id and s.id = l.stage_id
                where l.business_id = ? and l.id = ?""")
                .params(business.value(), lead)
                .query((row, number) -> entry(business, row))
                .optional()
                .ifPresent(timeline::record);
    }

    private static TimelineEntry entry(BusinessId business, ResultSet row) throws SQLException {
        var call = row.getObject("call_id", UUID.class);
        var details = new HashMap<String, Object>(
                Map.of("stage", row.getString("stage_name"), "status", row.getString("status")));
        if (row.getString("lost_reason") != null) {
            details.put("reason", row.getString("lost_reason"));
        }
        return new TimelineEntry(
                business,
                TimelineEntry.Kind.LEAD,
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                call == null ? null : new CallId(call),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("matter"),
                details);
    }
}
