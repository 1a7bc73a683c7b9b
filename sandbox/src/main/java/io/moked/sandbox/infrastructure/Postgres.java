package io.moked.sandbox.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** An embedded PostgreSQL server in which every service has a database and two roles: its owner and the application. */
public final class Postgres implements AutoCloseable {

    private static final String PASSWORD = "sandbox";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param data where its files are; data found there is used again
     * @param port 0 for any free port
     */
    public static Postgres start(Path data, int port) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("track_commit_timestamp", "on")
                    .setRegisterShutdownHook(false)
                    .start();
            Lifeline.watch(serverProcess(data));
            return new Postgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The first line of this file is the process id; the server starts detached, so that it is nobody's child.
    private static long serverProcess(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    /** The database of a service, made if it is not there. */
    public ServiceDatabase database(String service) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '" + service + "'");
            if (!found.next()) {
                statement.execute("create role " + service + "_owner login password '" + PASSWORD + "'");
                statement.execute("create role " + service + "_app login password '" + PASSWORD + "'");
                statement.execute("create database " + service + " owner " + service + "_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to make the database " + service, e);
        }
        return new ServiceDatabase(
                server.getJdbcUrl("postgres", service).replaceFirst("\\?.*", ""),
                service + "_owner",
                service + "_app",
                PASSWORD);
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
