package io.moked.sandbox.bench;

import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events on their way from one service to another: written into telephony-service's outbox as the chassis does it, taken
 * by crm-service into its inbox with their effect, a task. PostgreSQL remembers when each transaction committed, and both
 * databases are on one server with one clock: nothing is polled while the load runs.
 */
final class EventLoad {

    private static final String TOPIC = "task.requested";
    private static final String BUSINESS = "0c11a1c0-0001-4000-8000-000000000001";
    private static final int CONNECTIONS = 4;
    private static final Duration ALL_TAKEN_WITHIN = Duration.ofMinutes(2);

    private final World world;
    private final OpenLoop warmUp;
    private final OpenLoop measured;

    EventLoad(World world, OpenLoop warmUp, OpenLoop measured) {
        this.world = world;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    String measure(Steps steps) throws Exception {
        var floor = steps.step("a raw producer and consumer under the same load", () -> {
            try (var pair = new RawPair(world.bootstrapServers())) {
                pair.run(warmUp, payload());
                return pair.run(measured, payload());
            }
        });
        var events = steps.step("commit to commit", () -> {
            publish(warmUp);
            return between(publish(measured));
        });
        return report(floor, events);
    }

    /** Publishes, and returns the moment of commit of each event by its id. */
    private Map<String, Instant> publish(OpenLoop load) throws Exception {
        var connections = new LinkedBlockingQueue<Connection>();
        var transactions = new ConcurrentHashMap<String, String>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(connect(Service.TELEPHONY));
        }
        load.run((number, due) -> {
            var connection = connections.take();
            try {
                var event = UUID.randomUUID().toString();
                transactions.put(event, publish(connection, event));
            } finally {
                connections.add(connection);
            }
        });
        try (var connection = connections.take()) {
            return commits(connection, transactions);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static String publish(Connection connection, String event) throws SQLException {
        var request = UUID.randomUUID().toString();
        try (var insert = connection.prepareStatement(
                        "insert into outbox (topic, key, headers, payload) values (?, ?, ?::jsonb, ?)");
                var wake = connection.prepareStatement(
                        "select pg_notify('moked', 'outbox '), pg_current_xact_id()::text")) {
            insert.setString(1, TOPIC);
            insert.setString(2, request);
            insert.setString(3, JsonMapper.shared().writeValueAsString(headers(event, request)));
            insert.setString(4, payload(request));
            insert.executeUpdate();
            try (var result = wake.executeQuery()) {
                result.next();
                var transaction = result.getString(2);
                connection.commit();
                return transaction;
            }
        }
    }

    private static Map<String, String> headers(String event, String request) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event,
                "ce_source",
                "/" + Service.TELEPHONY.module(),
                "ce_type",
                TOPIC + ".v1",
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                request,
                "ce_businessid",
                BUSINESS,
                "content-type",
                "application/json");
    }

    private static String payload() {
        return payload(UUID.randomUUID().toString());
    }

    private static String payload(String request) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "requestId",
                        request,
                        "businessId",
                        BUSINESS,
                        "kind",
                        "CALL_BACK",
                        "customerPhone",
                        "+972501112233",
                        "text",
                        "לחזור אל הלקוחה לגבי התור של מחר בבוקר",
                        "requestedAt",
                        Instant.now().toString()));
    }

    private static Map<String, Instant> commits(Connection connection, Map<String, String> transactions)
            throws SQLException {
        var commits = new HashMap<String, Instant>();
        try (var query = connection.prepareStatement("select pg_xact_commit_timestamp(?::text::xid)")) {
            for (var transaction : transactions.entrySet()) {
                query.setString(1, transaction.getValue());
                try (var result = query.executeQuery()) {
                    result.next();
                    commits.put(
                            transaction.getKey(),
                            result.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        }
        connection.commit();
        return commits;
    }

    private Latencies between(Map<String, Instant> published) throws SQLException {
        var ids = published.keySet().toArray(String[]::new);
        var deadline = Instant.now().plus(ALL_TAKEN_WITHIN);
        try (var connection = connect(Service.CRM)) {
            var taken = taken(connection, ids);
            while (taken.size() < ids.length && Instant.now().isBefore(deadline)) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                taken = taken(connection, ids);
            }
            if (taken.size() < ids.length) {
                throw new IllegalStateException("Only %d of %d events were taken".formatted(taken.size(), ids.length));
            }
            List<Duration> durations = new ArrayList<>();
            taken.forEach((event, moment) ->
                    durations.add(Duration.between(java.util.Objects.requireNonNull(published.get(event)), moment)));
            return Latencies.of(durations);
        }
    }

    private static Map<String, Instant> taken(Connection connection, String[] ids) throws SQLException {
        var taken = new HashMap<String, Instant>();
        try (var query = connection.prepareStatement(
                "select event_id, pg_xact_commit_timestamp(xmin) from inbox where event_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", ids));
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    taken.put(
                            result.getString(1),
                            result.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        connection.commit();
        return taken;
    }

    private Connection connect(Service service) throws SQLException {
        var database = world.database(service);
        var connection = DriverManager.getConnection(database.url(), database.application(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private String report(Latencies floor, Latencies events) {
        return """
                An event from commit to commit: from the commit of its row in the outbox of one service (telephony-service) to the commit of its
                effect in another (a task in crm-service), both by the clock of the PostgreSQL server (`track_commit_timestamp`).

                Open loop: %d events per second for %d s after %d s of the same load that count for nothing. The floor is a Kafka producer (`acks=all`)
                and a consumer in one process, with the same payload on the same broker: from sending to receiving, no database.

                | milliseconds | p50 | p95 | p99 | max |
                |---|---|---|---|---|
                | commit to commit (%d) | %s |
                | floor (%d) | %s |
                | ratio | %s |

                %s
                """.formatted(
                        measured.perSecond(),
                        measured.length().toSeconds(),
                        warmUp.length().toSeconds(),
                        events.count(),
                        events.cells(),
                        floor.count(),
                        floor.cells(),
                        events.cellsComparedWith(floor),
                        Machine.line("load, services, PostgreSQL and Kafka share them"));
    }
}
