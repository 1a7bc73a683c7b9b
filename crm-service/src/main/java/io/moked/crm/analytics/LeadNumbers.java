package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Amount;
import io.moked.crm.analytics.Analytics.Funnel;
import io.moked.crm.calendar.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts leads; there are far fewer than calls. */
@Repository
class LeadNumbers {

    private final JdbcClient jdbc;

    LeadNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Funnel opened(Whose whose, Period period) {
        return whose.ask(jdbc, """
                select count(*), count(*) filter (where k.status = 'OPEN'), count(*) filter (where k.status = 'WON'),
                    count(*) filter (where k.status = 'LOST'),
                    coalesce(sum(k.value_agorot) filter (where k.status = 'WON'), 0)::bigint
                from lead k where {whose} and k.opened_at >= :start and k.opened_at < :end""", period)
                .query((row, number) -> new Funnel(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), new Amount(row.getLong(5))))
                .single();
    }
}
