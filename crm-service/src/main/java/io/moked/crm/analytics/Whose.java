package io.moked.crm.analytics;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Rows of one business, or of all that the current tenancy may see.
 *
 * @param business absent for all
 */
record Whose(@Nullable BusinessId business) {

    static final Whose ALL = new Whose(null);

    /** A question about days that are counted so far. */
    StatementSpec ask(JdbcClient jdbc, String sql, Reach reach) {
        return ask(jdbc, sql, reach.whole())
                .param("midnight", Timestamp.from(reach.midnight()))
                .param("cut", Timestamp.from(reach.cut()));
    }

    /** A question about a period; {@code {whose}} in it stands for a condition on {@code business_id}. */
    StatementSpec ask(JdbcClient jdbc, String sql, Period period) {
        var statement = jdbc.sql(sql.replace("{whose}", business == null ? "true" : "k.business_id = :business"))
                .param("start", Timestamp.from(period.start()))
                .param("end", Timestamp.from(period.end()));
        return business == null ? statement : statement.param("business", business.value());
    }
}
