package io.moked.system.api;

import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of the services, as who owns all of them sees them. */
final class Databases {

    private Databases() {}

    static Connection ofEverything(Service service) throws SQLException {
        return DriverManager.getConnection(
                RunningWorld.world().database(service).url(), "postgres", "postgres");
    }

    /** As the service itself sees it. */
    static Connection ofTheService(Service service) throws SQLException {
        var database = RunningWorld.world().database(service);
        return DriverManager.getConnection(database.url(), database.application(), database.password());
    }

    static void update(Service service, String sql) throws SQLException {
        try (var connection = ofEverything(service);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The first column of the first row. */
    static String text(Service service, String sql) throws SQLException {
        try (var connection = ofEverything(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("There is no row for: " + sql);
            }
            return rows.getString(1);
        }
    }
}
