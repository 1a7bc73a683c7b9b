package io.moked.crm.analytics;

import io.moked.crm.analytics.Analytics.Amount;
import io.moked.crm.analytics.Analytics.Hour;
import io.moked.crm.analytics.Analytics.Visits;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what the database adds up in table {@code tally} whenever something changes. */
@Repository
class Tallies {

    /** Sums until a midnight, and each row after it until a moment: one cannot cut a sum. */
    private static final String HAPPENED = """
            select t.business_id, t.at, t.what, t.name, t.amount from tally t where t.at >= :start and t.at < :midnight
            union all
            select h.business_id, h.at, h.what, h.name, 1 from happened h where h.at >= :midnight and h.at < :cut""";

    private static final String SUMS = """
            select k.what, k.name, case when k.what in ('CALL', 'DECISION', 'CUSTOMER') then (k.at at time zone 'Asia/Jerusalem')::date end as day,
                case when k.what = 'HOUR' then extract(isodow from k.at at time zone 'Asia/Jerusalem')::int end as weekday,
                sum(k.amount)::int as amount
            from ({happened}) k where {whose} and k.what <> 'VISIT'
            group by 1, 2, 3, 4 having sum(k.amount) <> 0 order by weekday, k.name""";

    private static final String VISITS = """
            select (k.at at time zone 'Asia/Jerusalem')::date as day, sum(k.standing)::int as planned,
                coalesce(sum(k.past) filter (where k.name like 'ARRIVED %'), 0)::int as arrived,
                coalesce(sum(k.past) filter (where k.name like 'NO_SHOW %'), 0)::int as no_shows,
                coalesce(sum(k.standing * s.price_agorot) filter (where k.name not like 'NO_SHOW %'), 0)::bigint as agorot
            from (
                select t.business_id, t.at, t.what, t.name, t.amount as standing,
                    case when t.at < :midnight then t.amount else 0 end as past
                from tally t where t.at >= :start and t.at < :end
                union all
                select h.business_id, h.at, h.what, h.name, 0, 1 from happened h where h.at >= :midnight and h.at < :cut) k
            join service s on s.business_id = k.business_id and s.id::text = split_part(k.name, ' ', 2)
            where {whose} and k.what = 'VISIT' group by 1""";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counted count(Whose whose, Reach reach) {
        var counted = new Counted();
        ask(whose, SUMS, reach).query(row -> {
            add(counted, row);
        });
        ask(whose, VISITS, reach).query(row -> {
            counted.held().put(row.getObject("day", LocalDate.class), visits(row));
        });
        return counted;
    }

    private StatementSpec ask(Whose whose, String sql, Reach reach) {
        return whose.ask(jdbc, sql.replace("{happened}", HAPPENED), reach);
    }

    private static void add(Counted counted, ResultSet row) throws SQLException {
        var name = row.getString("name");
        var amount = row.getInt("amount");
        var day = row.getObject("day", LocalDate.class);
        switch (row.getString("what")) {
            case "CALL" ->
                counted.calls()
                        .computeIfAbsent(day, none -> new EnumMap<>(Fate.class))
                        .put(Fate.valueOf(name), amount);
            case "HOUR" ->
                counted.hours().add(new Hour(DayOfWeek.of(row.getInt("weekday")), Integer.parseInt(name), amount));
            case "LOSS" -> counted.losses().put(Loss.valueOf(name), amount);
            case "RING" -> counted.rang().put(Integer.valueOf(name), amount);
            case "FIRST" -> counted.first().put(Integer.valueOf(name), amount);
            case "ANSWER" -> counted.each().put(Integer.valueOf(name), amount);
            case "DECISION" ->
                counted.decided().computeIfAbsent(day, none -> new HashMap<>()).merge(name, amount, Integer::sum);
            default -> counted.newCustomers().merge(day, amount, Integer::sum);
        }
    }

    private static Visits visits(ResultSet row) throws SQLException {
        return new Visits(
                0,
                0,
                0,
                row.getInt("planned"),
                row.getInt("arrived"),
                row.getInt("no_shows"),
                new Amount(row.getLong("agorot")));
    }
}
