package io.moked.crm.google;

import io.moked.chassis.work.Work;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is with a calendar: one at a time, and what was wanted meanwhile is done in one more turn. The turn of
 * an instance that died is taken over with its work row, or when it is over.
 */
@Repository
class Turns {

    private static final String LEASE = "now() + interval '60 seconds'";

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    Turns(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** Wants the calendar of somebody to be made equal, if it is connected. */
    void want(BusinessId business, StaffId staff) {
        jdbc.sql("""
                update google_calendar set wanted = wanted + 1
                where business_id = ? and staff_id = ? and state = 'CONNECTED' returning id || '/' || wanted""")
                .params(business.value(), staff.value())
                .query(String.class)
                .optional()
                .ifPresent(key -> work.note(business, key, new GoogleSync(business, staff, key)));
    }

    /** Takes the turn; says what has been wanted until now, or nothing if it is somebody else's. */
    Optional<Long> take(GoogleSync sync) {
        return jdbc.sql("update google_calendar set leased_by = ?, leased_until = " + LEASE + """
                 where business_id = ? and staff_id = ? and state = 'CONNECTED'
                    and (leased_until is null or leased_until < now() or leased_by = ?)
                returning wanted""")
                .params(sync.turn(), sync.business().value(), sync.staff().value(), sync.turn())
                .query(Long.class)
                .optional();
    }

    /** Goes on with it; says whether it is still ours. */
    boolean keep(GoogleSync sync) {
        return jdbc.sql("update google_calendar set leased_until = " + LEASE
                                + " where business_id = ? and staff_id = ? and leased_by = ? and state = 'CONNECTED'")
                        .params(sync.business().value(), sync.staff().value(), sync.turn())
                        .update()
                == 1;
    }

    /** Whether somebody is at it, though perhaps not for long. */
    boolean isTaken(Connection connection) {
        return jdbc.sql("""
                select count(*) from google_calendar where business_id = ? and id = ? and leased_until > now()""")
                        .params(connection.business().value(), connection.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets it go without having come to an end. */
    void drop(GoogleSync sync) {
        jdbc.sql("""
                update google_calendar set leased_by = null, leased_until = null
                where business_id = ? and staff_id = ? and leased_by = ?""")
                .params(sync.business().value(), sync.staff().value(), sync.turn())
                .update();
    }

    /** Ends it: all is equal that was wanted when it began. What was wanted since is another turn. */
    void end(GoogleSync sync, long done) {
        jdbc.sql("""
                update google_calendar set leased_by = null, leased_until = null, synced_at = ?
                where business_id = ? and staff_id = ? and leased_by = ? returning wanted""")
                .params(
                        Timestamp.from(clock.instant()),
                        sync.business().value(),
                        sync.staff().value(),
                        sync.turn())
                .query(Long.class)
                .optional()
                .filter(wanted -> wanted > done)
                .ifPresent(wanted -> want(sync.business(), sync.staff()));
    }
}
