package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Amount;
import io.moked.crm.analytics.Analytics.Share;
import io.moked.crm.calendar.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each business had of what all had. */
@Repository
class Shares {

    private static final String SHARES = """
            select b.business_id, b.name, coalesce(c.calls, 0) as calls, coalesce(c.missed, 0) as missed,
                coalesce(c.booked, 0) as booked, coalesce(v.agorot, 0) as agorot,
                coalesce(p.paid, 0) as paid
            from business b
            left join (
                select k.business_id, sum(k.amount) filter (where k.what = 'CALL')::int as calls,
                    sum(k.amount) filter (where k.what = 'CALL' and k.name in ('MISSED', 'VOICEMAIL'))::int as missed,
                    sum(k.amount) filter (where k.what = 'DECISION' and k.name = 'BOOKED')::int as booked
                from tally k where {whose} and k.at >= :start and k.at < :end group by 1) c using (business_id)
            left join (
                select k.business_id, sum(k.amount * s.price_agorot)::bigint as agorot
                from tally k join service s on s.business_id = k.business_id and s.id::text = split_part(k.name, ' ', 2)
                where k.at >= :start and k.at < :end and k.what = 'VISIT' and k.name not like 'NO_SHOW %'
                group by 1) v using (business_id)
            left join (
                select k.business_id, sum(k.amount_agorot)::bigint as paid
                from payment k where k.paid_at >= :start and k.paid_at < :end group by 1) p using (business_id)
            order by calls desc, b.name collate "C", b.business_id limit 200""";

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The 200 that had most calls. */
    List<Share> of(Period period) {
        return Whose.ALL
                .ask(jdbc, SHARES, period)
                .query((row, number) -> new Share(
                        row.getObject("business_id", UUID.class),
                        row.getString("name"),
                        row.getInt("calls"),
                        row.getInt("missed"),
                        row.getInt("booked"),
                        new Amount(row.getLong("agorot")),
                        new Amount(row.getLong("paid"))))
                .list();
    }
}
