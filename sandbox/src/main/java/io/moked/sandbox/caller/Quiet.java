package io.moked.sandbox.caller;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when all that a call set off is done: what stands in outboxes is published, what is published is consumed, what
 * is to be worked on is worked on. Only then is a count final.
 */
final class Quiet implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ROUNDS_IN_A_ROW = 3;
    private static final String PENDING = """
            select (select count(*) from outbox where published_at is null)
                 + (select count(*) from work
                    where done_at is null and failed_at is null and due_at < now() + interval '5 seconds')""";

    private final Admin admin;
    private final Collection<ServiceDatabase> databases;

    Quiet(Surroundings surroundings) {
        this.admin = Admin.create(Map.of("bootstrap.servers", surroundings.bootstrapServers()));
        this.databases = surroundings.databases();
    }

    /** Waits; whether it became quiet in time. */
    boolean await(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        int quietRounds = 0;
        while (quietRounds < ROUNDS_IN_A_ROW) {
            quietRounds = isQuiet() ? quietRounds + 1 : 0;
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean isQuiet() throws InterruptedException {
        for (var database : databases) {
            if (pending(database) > 0) {
                return false;
            }
        }
        try {
            return lag() == 0;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static long pending(ServiceDatabase database) {
        try (var connection = CrmDatabase.connect(database);
                var statement = connection.createStatement()) {
            return hasOutbox(statement) ? number(statement, PENDING) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox of " + database.url() + " cannot be read", e);
        }
    }

    /** A service that publishes nothing has none. */
    private static boolean hasOutbox(Statement statement) throws SQLException {
        return number(statement, "select count(to_regclass('outbox'))") > 0;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private long lag() throws InterruptedException, ExecutionException {
        var committed = new HashMap<TopicPartition, List<Long>>();
        for (var group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed
                                    .computeIfAbsent(partition, key -> new java.util.ArrayList<>())
                                    .add(offset.offset());
                        }
                    });
        }
        var latest = committed.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        long lag = 0;
        for (var end : admin.listOffsets(latest).all().get().entrySet()) {
            for (var offset : committed.getOrDefault(end.getKey(), List.of())) {
                lag += Math.max(0, end.getValue().offset() - offset);
            }
        }
        return lag;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
