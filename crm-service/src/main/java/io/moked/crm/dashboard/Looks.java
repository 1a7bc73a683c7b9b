package io.moked.crm.dashboard;

import io.moked.events.BusinessId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each account last looked at the dashboard of a business. */
@Repository
class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> last(BusinessId business, String account) {
        return jdbc.sql("select looked_at from dashboard_look where business_id = ? and account_id = ?")
                .params(business.value(), account)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void note(BusinessId business, String account, Instant at) {
        jdbc.sql("""
                insert into dashboard_look as old (business_id, account_id, looked_at) values (?, ?, ?)
                on conflict (business_id, account_id) do update
                    set looked_at = greatest(old.looked_at, excluded.looked_at)""").params(business.value(), account, Timestamp.from(at)).update();
    }
}
