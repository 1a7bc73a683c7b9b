package io.moked.chassis.notification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wakes whoever waits for a change in the database, on this instance or another, by PostgreSQL's {@code NOTIFY}. A
 * notification can be lost while the connection is broken, so every subscriber also looks from time to time; after a
 * reconnection all subscribers are woken once.
 */
@Component
public class Notifications implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    /** The channel of {@code NOTIFY}. */
    public static final String CHANNEL = "moked";

    private static final int LISTEN_MILLIS = 500;
    private static final int RECONNECT_MILLIS = 500;

    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final Map<String, List<Consumer<String>>> subscribers = new ConcurrentHashMap<>();
    private volatile boolean running;

    Notifications(JdbcConnectionDetails database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Tells all instances when the current transaction commits; nothing if it rolls back. */
    public void send(String subject, String text) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, message(subject, text))
                .query((row, number) -> true)
                .single();
    }

    /** What is sent on the channel, for a statement that changes something and tells it at once. */
    public static String message(String subject, String text) {
        return subject + ' ' + text;
    }

    /**
     * Calls back for each notification of a subject, with its text, or with an empty text after a reconnection. The
     * callback must be quick.
     */
    public void subscribe(String subject, Consumer<String> callback) {
        subscribers
                .computeIfAbsent(subject, key -> new CopyOnWriteArrayList<>())
                .add(callback);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("notifications").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    log.atWarn().addKeyValue("reason", e.getSQLState()).log("Lost the notification connection");
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        subscribers.values().forEach(callbacks -> callbacks.forEach(callback -> callback.accept("")));
        var listening = connection.unwrap(PGConnection.class);
        while (running) {
            for (var notification : listening.getNotifications(LISTEN_MILLIS)) {
                var parts = notification.getParameter().split(" ", 2);
                subscribers.getOrDefault(parts[0], List.of()).forEach(callback -> callback.accept(parts[1]));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
