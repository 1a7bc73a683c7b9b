package io.moked.crm.google;

import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars that are connected. */
@Repository
class Connections {

    private final JdbcClient jdbc;
    private final Clock clock;

    Connections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Connects somebody, or connects them again as whom they were; what is known of their calendar is then kept.
     *
     * @return false if they are connected already, or somebody else is with this account
     */
    boolean connect(BusinessId business, StaffId staff, UUID id, GoogleOAuth.Person person, byte[] sealedToken) {
        var now = Timestamp.from(clock.instant());
        var again = jdbc.sql("""
                update google_calendar set id = ?, subject = ?, account = ?, refresh_token = ?, state = 'CONNECTED', connected_at = ?, poll_at = ?,
                    leased_by = null, leased_until = null, channel_id = null
                where business_id = ? and staff_id = ? and subject in (?, ?) and state = 'WITHDRAWN'""")
                .params(
                        id,
                        person.subject(),
                        person.email(),
                        sealedToken,
                        now,
                        now,
                        business.value(),
                        staff.value(),
                        person.subject(),
                        person.email())
                .update();
        if (again == 1) {
            return true;
        }
        jdbc.sql("delete from google_calendar where business_id = ? and staff_id = ? and state = 'WITHDRAWN'")
                .params(business.value(), staff.value())
                .update();
        return jdbc.sql("""
                insert into google_calendar
                    (business_id, staff_id, id, state, subject, account, refresh_token, connected_at, poll_at)
                values (?, ?, ?, 'CONNECTED', ?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .params(
                                business.value(),
                                staff.value(),
                                id,
                                person.subject(),
                                person.email(),
                                sealedToken,
                                now,
                                now)
                        .update()
                == 1;
    }

    /** Whether somebody is connected as whom Google knows by this, of whatever business the tenancy is. */
    boolean isConnected(String subject) {
        return jdbc.sql("select count(*) from google_calendar where subject = ? and state = 'CONNECTED'")
                        .params(subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Connection> of(BusinessId business) {
        return jdbc.sql("select * from google_calendar where business_id = ?")
                .params(business.value())
                .query((row, number) -> connection(row))
                .list();
    }

    Optional<Connection> find(BusinessId business, StaffId staff) {
        return jdbc.sql("select * from google_calendar where business_id = ? and staff_id = ?")
                .params(business.value(), staff.value())
                .query((row, number) -> connection(row))
                .optional();
    }

    /** Whose channel it is, if the secret is the right one. */
    Optional<Connection> ofChannel(BusinessId business, UUID channel, byte[] hash) {
        return jdbc.sql("""
                select * from google_calendar where business_id = ? and channel_id = ? and channel_hash = ?
                    and state = 'CONNECTED'""")
                .params(business.value(), channel, hash)
                .query((row, number) -> connection(row))
                .optional();
    }

    /** Those that are to be asked now, of all businesses; nobody else asks them meanwhile. */
    List<Connection> due(Duration poll, int most) {
        var now = clock.instant();
        return jdbc.sql("""
                update google_calendar set poll_at = ?::timestamptz + random() * ? * interval '1 millisecond'
                where (business_id, staff_id) in (
                    select business_id, staff_id from google_calendar where state = 'CONNECTED' and poll_at <= ?
                    order by poll_at limit ? for no key update skip locked)
                returning *""")
                .params(Timestamp.from(now.plus(poll)), poll.toMillis() / 10, Timestamp.from(now), most)
                .query((row, number) -> connection(row))
                .list();
    }

    void enter(Connection connection, Connection.State state) {
        jdbc.sql("update google_calendar set state = ? where business_id = ? and id = ?")
                .params(state.name(), connection.business().value(), connection.id())
                .update();
    }

    void remove(BusinessId business, UUID id) {
        jdbc.sql("delete from google_calendar where business_id = ? and id = ?")
                .params(business.value(), id)
                .update();
    }

    /** From where the next list goes on. */
    void listed(Connection connection, String syncToken, boolean whole) {
        jdbc.sql("""
                update google_calendar set sync_token = ?, listed_at = case when ? then ? else listed_at end
                where business_id = ? and id = ?""")
                .params(
                        syncToken,
                        whole,
                        Timestamp.from(clock.instant()),
                        connection.business().value(),
                        connection.id())
                .update();
    }

    /** The next list has to be a whole one. */
    void forgetToken(Connection connection) {
        jdbc.sql("update google_calendar set sync_token = null where business_id = ? and id = ?")
                .params(connection.business().value(), connection.id())
                .update();
    }

    void opened(Connection connection, Connection.Channel channel, byte[] hash) {
        jdbc.sql("""
                update google_calendar
                set channel_id = ?, channel_hash = ?, channel_resource = ?, channel_until = ?
                where business_id = ? and id = ?""")
                .params(
                        channel.id(),
                        hash,
                        channel.resource(),
                        Timestamp.from(channel.until()),
                        connection.business().value(),
                        connection.id())
                .update();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        var channel = row.getObject("channel_id", UUID.class);
        return new Connection(
                new BusinessId(row.getObject("business_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("id", UUID.class),
                Connection.State.valueOf(row.getString("state")),
                row.getString("subject"),
                row.getString("account"),
                row.getBytes("refresh_token"),
                row.getString("sync_token"),
                instant(row, "listed_at"),
                instant(row, "synced_at"),
                channel == null
                        ? null
                        : new Connection.Channel(
                                channel,
                                row.getString("channel_resource"),
                                row.getTimestamp("channel_until").toInstant()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
