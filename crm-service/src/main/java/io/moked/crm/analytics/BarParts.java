package io.moked.crm.analytics;

import io.moked.crm.calendar.Period;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Of which businesses a bar is that stands for all of them. */
@Repository
class BarParts {

    private static final String MOST_FIRST = " group by b.business_id, b.name having {count} > 0"
            + " order by amount desc, b.name collate \"C\", b.business_id limit 200";

    private static final String TALLIED = """
            select b.business_id, b.name, sum(k.amount)::int as amount
            from tally k join business b on b.business_id = k.business_id
            where {whose} and k.at >= :start and k.at < :end and k.what = :what and starts_with(k.name, :name)
                and (:weekday::int is null or extract(isodow from k.at at time zone 'Asia/Jerusalem') = :weekday)""" + MOST_FIRST.replace("{count}", "sum(k.amount)");

    private static final String LEADS = """
            select b.business_id, b.name, count(*)::int as amount
            from lead k join business b on b.business_id = k.business_id
            where {whose} and k.opened_at >= :start and k.opened_at < :end
                and (:status::text is null or k.status = :status)""" + MOST_FIRST.replace("{count}", "count(*)");

    private final JdbcClient jdbc;

    BarParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one business has in a bar.
     *
     * @param count how many, at least one
     */
    record BarPart(UUID id, String name, int count) {}

    /** The 200 that have most in it. */
    List<BarPart> of(Bar bar, Period period) {
        return asked(bar, period)
                .query((row, number) -> new BarPart(
                        row.getObject("business_id", UUID.class), row.getString("name"), row.getInt("amount")))
                .list();
    }

    private StatementSpec asked(Bar bar, Period period) {
        if (bar.of() == Bar.Kind.LEADS) {
            var status = bar.status();
            return Whose.ALL.ask(jdbc, LEADS, period).param("status", status == null ? null : status.name());
        }
        var weekday = bar.weekday();
        return Whose.ALL
                .ask(jdbc, TALLIED, period)
                .param("what", bar.what())
                .param("name", bar.name())
                .param("weekday", weekday == null ? null : weekday.getValue(), Types.INTEGER);
    }
}
