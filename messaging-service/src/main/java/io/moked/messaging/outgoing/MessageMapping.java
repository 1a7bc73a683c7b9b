package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the message table. */
final class MessageMapping implements RowMapper<Message> {

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                new Origin(
                        row.getString("origin"),
                        row.getObject("appointment_id", UUID.class),
                        row.getLong("appointment_version")),
                Channel.valueOf(row.getString("channel")),
                new PhoneNumber(row.getString("recipient")),
                ContentColumns.read(row),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("withdrawn"),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var sender = row.getString("sender");
        var attemptedAt = row.getTimestamp("attempted_at");
        return new Progress(
                Stage.valueOf(row.getString("stage")),
                sender == null ? null : new PhoneNumber(sender),
                attemptedAt == null ? null : attemptedAt.toInstant(),
                row.getString("sid"),
                row.getString("error_code"),
                row.getLong("version"));
    }
}
