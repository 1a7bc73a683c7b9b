package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Amount;
import io.moked.crm.analytics.Analytics.Funnel;
import io.moked.crm.analytics.Analytics.Stage;
import io.moked.crm.calendar.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts leads; there are far fewer than calls. Which stages each has been in the database notes in {@code lead_reached}. */
@Repository
class LeadNumbers {

    private final JdbcClient jdbc;

    LeadNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Funnel opened(Whose whose, Period period) {
        var stages = whose.business() == null ? List.<Stage>of() : stages(whose, period);
        return whose.ask(jdbc, """
                select count(*), count(*) filter (where k.status = 'OPEN'), count(*) filter (where k.status = 'WON'),
                    count(*) filter (where k.status = 'LOST'), count(*) filter (where not k.traced),
                    coalesce(sum(k.value_agorot) filter (where k.status = 'WON'), 0)::bigint
                from lead k where {whose} and k.opened_at >= :start and k.opened_at < :end""", period)
                .query((row, number) -> new Funnel(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        new Amount(row.getLong(6)),
                        stages))
                .single();
    }

    private List<Stage> stages(Whose whose, Period period) {
        return whose.ask(jdbc, """
                select k.id, k.name, count(l.id), count(l.id) filter (where l.stage_id <> k.id),
                    count(l.id) filter (where l.stage_id = k.id and l.status = 'OPEN'),
                    count(l.id) filter (where l.stage_id = k.id and l.status = 'WON'),
                    count(l.id) filter (where l.stage_id = k.id and l.status = 'LOST')
                from lead_stage k
                left join lead_reached r on r.business_id = k.business_id and r.stage_id = k.id
                left join lead l on l.business_id = r.business_id and l.id = r.lead_id
                    and l.opened_at >= :start and l.opened_at < :end
                where {whose} group by k.business_id, k.id order by k.place, k.id""", period)
                .query((row, number) -> new Stage(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
    }
}
