package io.moked.crm.lead;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the open leads lie on the board. */
@Repository
class LeadBoard {

    private final JdbcClient jdbc;
    private final Leads leads;
    private final LeadStages stages;
    private final LeadStory story;

    LeadBoard(JdbcClient jdbc, Leads leads, LeadStages stages, LeadStory story) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.stages = stages;
        this.story = story;
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
                .param("now", Timestamp.from(leads.now()))
                .update();
        if (moved == 0) {
            throw Problem.conflict("status", "lead.closed");
        }
        story.tell(business, lead);
    }

    private static final String OTHERS = """
            select id, position from lead
            where business_id = :business and stage_id = :stage and status = 'OPEN' and id <> :id""";
}
