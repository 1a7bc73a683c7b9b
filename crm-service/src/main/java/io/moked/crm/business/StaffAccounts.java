package io.moked.crm.business;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of a business's staff is at the desk. */
@Repository
public class StaffAccounts {

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member of staff who logs in with an account, if its business says so. */
    public Optional<StaffId> memberOf(BusinessId business, String account) {
        return jdbc.sql("select id from staff_member where business_id = ? and employed and account_id::text = ?")
                .params(business.value(), account)
                .query((row, number) -> StaffId.of(row.getString("id")))
                .optional();
    }
}
