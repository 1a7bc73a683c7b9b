package io.moked.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox table, over one connection in auto-commit mode. */
final class OutboxRows {

    private static final int BATCH = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** The oldest unpublished rows, but for those behind a row of their key that is postponed. */
    List<OutboxRow> pending() throws SQLException {
        var sql = """
                select id, topic, key, headers, payload, created_at, attempts from outbox waiting
                where published_at is null and not exists (
                    select from outbox blocker
                    where blocker.published_at is null and blocker.topic = waiting.topic and blocker.key = waiting.key
                        and blocker.id <= waiting.id and blocker.retry_at > now())
                order by id limit\s""" + BATCH;
        var rows = new ArrayList<OutboxRow>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(new OutboxRow(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        JSON.readValue(result.getString(4), HEADERS),
                        result.getString(5),
                        result.getObject(6, OffsetDateTime.class).toInstant(),
                        result.getInt(7)));
            }
        }
        return rows;
    }

    void published(List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox set published_at = now() where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** Sets a row aside, twice as long after each failure, up to half a minute. */
    void postpone(OutboxRow row, Throwable failure) throws SQLException {
        var sql = """
                update outbox set attempts = attempts + 1, failure = ?,
                    retry_at = now() + least(30, 0.1 * 2 ^ least(attempts, 12)) * interval '1 second'
                where id = ?""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, failure.getClass().getName());
            statement.setLong(2, row.id());
            statement.executeUpdate();
        }
    }
}
