package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages of each business, in their order. A business that never had any gets those usual in its trade. */
@Repository
class LeadStages {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final UsualStages usual;
    private final Clock clock;

    LeadStages(JdbcClient jdbc, UsualStages usual, Clock clock) {
        this.jdbc = jdbc;
        this.usual = usual;
        this.clock = clock;
    }

    /** All stages, from the first to the last. */
    List<LeadStage> all(BusinessId business) {
        makeUsual(business);
        return jdbc.sql("""
                select s.id, s.version, s.name, s.days, count(l.id) as leads, coalesce(sum(l.value_agorot), 0) as value
                from lead_stage s left join lead l
                    on l.business_id = s.business_id and l.stage_id = s.id and l.status = 'OPEN'
                where s.business_id = ? group by s.business_id, s.id order by s.place, s.id""")
                .params(business.value())
                .query((row, number) -> new LeadStage(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getObject("days", Integer.class),
                        row.getInt("leads"),
                        new Lead.Value(row.getLong("value"))))
                .list();
    }

    Optional<LeadStage> find(BusinessId business, UUID stage) {
        return all(business).stream().filter(one -> one.id().equals(stage)).findFirst();
    }

    /** The first stage, in which leads begin. */
    UUID first(BusinessId business) {
        return all(business).getFirst().id();
    }

    private void makeUsual(BusinessId business) {
        if (!ids(business).isEmpty()) {
            return;
        }
        var place = 0;
        for (var stage : usual.of(business)) {
            jdbc.sql("""
                    insert into lead_stage (business_id, id, name, place, days) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(business.value(), UsualStages.id(business, place), stage.name(), place, stage.days())
                    .update();
            place++;
        }
    }

    private List<UUID> ids(BusinessId business) {
        return jdbc.sql("select id from lead_stage where business_id = ? order by place, id")
                .params(business.value())
                .query(UUID.class)
                .list();
    }

    /** The stages, which nobody else changes until this transaction ends. */
    private List<UUID> locked(BusinessId business) {
        makeUsual(business);
        jdbc.sql("select id from lead_stage where business_id = ? order by id for update")
                .params(business.value())
                .query(UUID.class)
                .list();
        return ids(business);
    }

    /** The version of a stage, which nobody else changes until this transaction ends, nor the place of any lead in it. */
    Optional<Long> lockedVersion(BusinessId business, UUID stage) {
        return jdbc.sql("select version from lead_stage where business_id = ? and id = ? for update")
                .params(business.value(), stage)
                .query(Long.class)
                .optional();
    }

    /** Adds a stage at the end. */
    UUID add(BusinessId business, String name, @Nullable Integer days) {
        var stages = locked(business);
        if (stages.size() >= MOST) {
            throw Problem.conflict("name", "stages.too-many");
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into lead_stage (business_id, id, name, place, days)
                select :business, :id, :name, max(place) + 1, :days from lead_stage where business_id = :business""")
                .param("business", business.value())
                .param("id", id)
                .param("name", name)
                .param("days", days)
                .update();
        return id;
    }

    void change(BusinessId business, UUID stage, String name, @Nullable Integer days) {
        jdbc.sql("""
                update lead_stage set name = :name, days = :days, version = version + 1
                where business_id = :business and id = :id""")
                .param("name", name)
                .param("days", days)
                .param("business", business.value())
                .param("id", stage)
                .update();
    }

    /** Puts the stages in another order, which has to name each of them once. */
    void order(BusinessId business, List<UUID> order) {
        var stages = locked(business);
        if (order.size() != stages.size() || !Set.copyOf(order).equals(Set.copyOf(stages))) {
            throw Problem.conflict("stages", "stages.changed");
        }
        for (var place = 0; place < order.size(); place++) {
            jdbc.sql("""
                    update lead_stage set place = ?, version = version + 1
                    where business_id = ? and id = ? and place <> ?""")
                    .params(place, business.value(), order.get(place), place)
                    .update();
        }
    }

    /**
     * Removes a stage.
     *
     * @param target where the leads in it go, behind those that are there; absent if there should be none
     * @throws Problem {@code conflict} if there are and no target is told, or it is the only stage
     */
    void remove(BusinessId business, UUID stage, @Nullable UUID target) {
        var others = locked(business).stream().filter(one -> !one.equals(stage)).toList();
        if (others.isEmpty()) {
            throw Problem.conflict("id", "stage.last");
        }
        if (target != null && !others.contains(target)) {
            throw Problem.invalid("target", "target.unknown");
        }
        if (target == null && hasOpenLeads(business, stage)) {
            throw Problem.conflict("target", "stage.not-empty");
        }
        jdbc.sql("""
                update lead set stage_id = :target, version = version + 1,
                    stage_since = case when status = 'OPEN' then :now else stage_since end,
                    position = position + (
                        select coalesce(max(position) filter (where stage_id = :target), 0)
                            - coalesce(min(position) filter (where stage_id = :stage), 0) + 1
                        from lead where business_id = :business)
                where business_id = :business and stage_id = :stage""")
                .param("target", target == null ? others.getFirst() : target)
                .param("now", Timestamp.from(clock.instant()))
                .param("stage", stage)
                .param("business", business.value())
                .update();
        jdbc.sql("delete from lead_stage where business_id = ? and id = ?")
                .params(business.value(), stage)
                .update();
    }

    private boolean hasOpenLeads(BusinessId business, UUID stage) {
        return jdbc.sql("select exists (select from lead where business_id = ? and stage_id = ? and status = 'OPEN')")
                .params(business.value(), stage)
                .query(Boolean.class)
                .single();
    }
}
