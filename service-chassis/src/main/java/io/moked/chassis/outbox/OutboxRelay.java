package io.moked.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.moked.chassis.notification.Notifications;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to Kafka: at least once, in order for each key. One instance does it, the one that holds an
 * advisory lock; all its statements go over the connection that holds the lock, so that it stops when it loses it. It
 * is woken by every commit and looks once a second in any case. A record that cannot be published blocks its own key
 * only and is tried again, ever more seldom.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6d6f6b6564L;
    private static final int IDLE_MILLIS = 1000;
    private static final int ACKNOWLEDGE_SECONDS = 15;

    private final JdbcConnectionDetails database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore bell = new Semaphore(0);
    private final Counter published;
    private final Counter failed;
    private final Timer delay;
    private volatile boolean running;

    OutboxRelay(
            JdbcConnectionDetails database,
            KafkaTemplate<String, byte[]> kafka,
            Notifications notifications,
            MeterRegistry meters) {
        this.database = database;
        this.kafka = kafka;
        this.published = meters.counter("moked.outbox.published");
        this.failed = meters.counter("moked.outbox.failed");
        this.delay =
                Timer.builder("moked.outbox.delay").publishPercentileHistogram().register(meters);
        notifications.subscribe(Events.SUBJECT, nothing -> bell.release());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
    }

    private void relay() {
        while (running) {
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                while (running && !holdsLock(connection)) {
                    idle();
                }
                while (running) {
                    if (relayBatch(new OutboxRows(connection)) == 0) {
                        idle();
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    log.atWarn().addKeyValue("reason", e.getSQLState()).log("The outbox relay lost its connection");
                    idle();
                }
            }
        }
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Publishes what is pending; rows of one key one after the other, rows of different keys together. */
    private int relayBatch(OutboxRows rows) throws SQLException {
        var queues = new LinkedHashMap<String, List<OutboxRow>>();
        for (var row : rows.pending()) {
            queues.computeIfAbsent(row.topic() + '\n' + row.key(), key -> new ArrayList<>())
                    .add(row);
        }
        var relayed = 0;
        var blocked = new HashSet<String>();
        for (int round = 0; !queues.isEmpty(); round++) {
            var sent = new LinkedHashMap<String, OutboxRow>();
            for (var queue : queues.entrySet()) {
                sent.put(queue.getKey(), queue.getValue().get(round));
            }
            blocked.addAll(publish(sent, rows));
            relayed += sent.size();
            var done = round + 1;
            queues.entrySet()
                    .removeIf(queue ->
                            blocked.contains(queue.getKey()) || queue.getValue().size() <= done);
        }
        return relayed;
    }

    private List<String> publish(LinkedHashMap<String, OutboxRow> heads, OutboxRows rows) throws SQLException {
        var futures = new ArrayList<Future<?>>();
        for (var row : heads.values()) {
            futures.add(send(row));
        }
        var acknowledged = new ArrayList<Long>();
        var blocked = new ArrayList<String>();
        var outcome = futures.iterator();
        for (var head : heads.entrySet()) {
            var row = head.getValue();
            try {
                outcome.next().get(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS);
                acknowledged.add(row.id());
                delay.record(row.age());
            } catch (ExecutionException | TimeoutException e) {
                rows.postpone(row, e.getCause() == null ? e : e.getCause());
                blocked.add(head.getKey());
                failed.increment();
                log.atWarn()
                        .addKeyValue("topic", row.topic())
                        .addKeyValue("outbox", row.id())
                        .log("An event cannot be published yet");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted", e);
            }
        }
        rows.published(acknowledged);
        published.increment(acknowledged.size());
        return blocked;
    }

    private Future<?> send(OutboxRow row) {
        try {
            return kafka.send(row.asRecord());
        } catch (RuntimeException e) {
            return java.util.concurrent.CompletableFuture.failedFuture(e);
        }
    }

    private void idle() {
        try {
            if (bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
