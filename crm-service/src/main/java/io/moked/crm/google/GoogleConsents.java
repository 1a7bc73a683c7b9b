package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was sent to Google to allow a calendar; each comes back soon and as the account
 * that was sent, and is of use once. */
@Repository
class GoogleConsents {

    private static final Duration LIFE = Duration.ofMinutes(15);

    /** Somebody who came back. */
    record Consent(UUID id, StaffId staff, byte[] sealedVerifier) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GoogleConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody works here; until this transaction ends, nobody lets them go. */
    boolean isEmployed(BusinessId business, StaffId staff) {
        return jdbc.sql("select id from staff_member where business_id = ? and id = ? and employed for share")
                .params(business.value(), staff.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void begin(BusinessId business, Consent consent, String account) {
        jdbc.sql("delete from google_consent where business_id = ? and expires_at < ?")
                .params(business.value(), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into google_consent (business_id, id, staff_id, account_id, verifier, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        business.value(),
                        consent.id(),
                        consent.staff().value(),
                        account,
                        consent.sealedVerifier(),
                        Timestamp.from(clock.instant().plus(LIFE)))
                .update();
    }

    /** Takes it, so that nobody takes it again. */
    Optional<Consent> take(BusinessId business, UUID id, String account) {
        return jdbc.sql("""
                update google_consent set taken = true
                where business_id = ? and id = ? and account_id = ? and expires_at > ? and not taken
                returning id, staff_id, verifier""")
                .params(business.value(), id, account, Timestamp.from(clock.instant()))
                .query((row, number) -> new Consent(
                        row.getObject("id", UUID.class),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getBytes("verifier")))
                .optional();
    }

    /** What came of one that was taken: whose calendar is connected by it. */
    void finish(BusinessId business, UUID id, UUID connection) {
        jdbc.sql("update google_consent set connection_id = ? where business_id = ? and id = ?")
                .params(connection, business.value(), id)
                .update();
    }

    /** Whose calendar one was connected with that came back before, as long as it is. */
    Optional<StaffId> finished(BusinessId business, UUID id, String account) {
        return jdbc.sql("""
                select g.staff_id from google_consent g
                join google_calendar c on c.business_id = g.business_id and c.id = g.connection_id
                    and c.state <> 'LEAVING'
                where g.business_id = ? and g.id = ? and g.account_id = ? and g.expires_at > ?""")
                .params(business.value(), id, account, Timestamp.from(clock.instant()))
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .optional();
    }
}
