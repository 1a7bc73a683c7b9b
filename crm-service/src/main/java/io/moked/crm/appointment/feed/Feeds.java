package io.moked.crm.appointment.feed;

import io.moked.crm.business.LinkSecret;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feeds that there are, at most one for each member of staff. */
@Repository
class Feeds {

    /**
     * What is known of a feed whose link was shown once.
     *
     * @param createdAt when its link was made
     * @param readAt when a calendar last asked for it; absent if none did
     */
    record Feed(Instant createdAt, @Nullable Instant readAt) {

        static Feed of(ResultSet row) throws SQLException {
            var read = row.getTimestamp("read_at");
            return new Feed(row.getTimestamp("created_at").toInstant(), read == null ? null : read.toInstant());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new link; an older one leads nowhere from now on. Empty if there is no such member of staff. */
    Optional<LinkSecret> create(BusinessId business, StaffId staff) {
        var secret = LinkSecret.of(business);
        var made = jdbc.sql("""
                insert into calendar_feed (business_id, staff_id, secret_hash, created_at)
                select business_id, id, ?, ? from staff_member where business_id = ? and id = ? and employed
                on conflict (business_id, staff_id) do update
                    set secret_hash = excluded.secret_hash, created_at = excluded.created_at, read_at = null""")
                .params(secret.hash(), Timestamp.from(clock.instant()), business.value(), staff.value())
                .update();
        return made == 1 ? Optional.of(secret) : Optional.empty();
    }

    Optional<Feed> find(BusinessId business, StaffId staff) {
        return jdbc.sql("select created_at, read_at from calendar_feed where business_id = ? and staff_id = ?")
                .params(business.value(), staff.value())
                .query((row, number) -> Feed.of(row))
                .optional();
    }

    boolean revoke(BusinessId business, StaffId staff) {
        return jdbc.sql("delete from calendar_feed where business_id = ? and staff_id = ?")
                        .params(business.value(), staff.value())
                        .update()
                == 1;
    }

    /** Whose feed it is, if they still work there; notes that it is read now. */
    Optional<StaffId> read(LinkSecret secret) {
        return jdbc.sql("""
                update calendar_feed f set read_at = ? from staff_member m
                where f.business_id = ? and f.secret_hash = ?
                    and m.business_id = f.business_id and m.id = f.staff_id and m.employed
                returning f.staff_id""")
                .params(Timestamp.from(clock.instant()), secret.business().value(), secret.hash())
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .optional();
    }
}
