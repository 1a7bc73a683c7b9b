package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
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
    record Origin(Lead.Source source, @Nullable UUID call, Instant at) {}

    private static final String SAME_MATTER = "matter = :matter and service_id is not distinct from :given::uuid";

    private final JdbcClient jdbc;
    private final Matters matters;
    private final LeadStages stages;
    private final LeadStory story;
    private final Clock clock;

    Leads(JdbcClient jdbc, Matters matters, LeadStages stages, LeadStory story, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.stages = stages;
        this.story = story;
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
        var values = values(business, id, draft);
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
        story.tell(business, id);
        return Optional.of(id);
    }

    /** The open lead of a customer in a matter. */
    Optional<UUID> inMatter(BusinessId business, CustomerId customer, String matter, @Nullable UUID service) {
        return jdbc.sql("""
                select id from lead where business_id = ? and customer_id = customer_that_remains(?, ?)
                    and matter_key = ? and status = 'OPEN'""")
                .params(
                        business.value(),
                        business.value(),
                        customer.value(),
                        matters.of(business, matter, service).key())
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

    /**
     * Writes what people know of a lead. A matter in other words or in another service is another matter; the same stays
     * what it was, also if a service has its name by now.
     */
    void change(BusinessId business, UUID lead, LeadDraft draft) {
        jdbc.sql("""
                update lead set
                    service_id = case when %1$s then service_id else :service end,
                    matter_key = case when %1$s then matter_key else :key end,
                    matter = :matter, value_agorot = :value, next_step = :step, next_step_at = :stepAt,
                    version = version + 1
                where business_id = :business and id = :id""".formatted(SAME_MATTER))
                .params(values(business, lead, draft))
                .update();
        story.tell(business, lead);
    }

    private Map<String, Object> values(BusinessId business, UUID id, LeadDraft draft) {
        var matter = matters.of(business, Objects.requireNonNull(draft.matter()), draft.service());
        var values = new HashMap<String, Object>();
        values.put("business", business.value());
        values.put("id", id);
        values.put("matter", matter.words());
        values.put("key", matter.key());
        values.put("service", matter.service());
        values.put("given", draft.service());
        values.put("value", draft.value() == null ? null : draft.value().agorot());
        values.put("step", draft.nextStep());
        values.put("stepAt", draft.nextStepAt() == null ? null : Timestamp.from(draft.nextStepAt()));
        return values;
    }

    /** Takes an open lead off the board. */
    void close(
            BusinessId business,
            UUID lead,
            Lead.Status as,
            @Nullable String reason,
            Lead.@Nullable Conversion conversion) {
        var closed = jdbc.sql("""
                update lead set status = :status, closed_at = :now, lost_reason = :reason, converted_id = :id,
                    converted_kind = :kind, version = version + 1
                where business_id = :business and id = :lead and status = 'OPEN'""")
                .param("status", as.name())
                .param("now", Timestamp.from(now()))
                .param("reason", reason)
                .param("id", conversion == null ? null : conversion.id())
                .param("kind", conversion == null ? null : conversion.kind().name())
                .param("business", business.value())
                .param("lead", lead)
                .update();
        if (closed == 0) {
            throw Problem.conflict("status", "lead.closed");
        }
        story.tell(business, lead);
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
            story.tell(business, lead);
        }
        return open == 1;
    }
}
