package io.moked.system.api;

import io.moked.sandbox.world.Service;
import io.moked.system.RunningWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The databases of the services, as who owns all of them sees them. */
public final class Databases {

    private Databases() {}

    public static Connection ofEverything(Service service) throws SQLException {
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
    public static String text(Service service, String sql) {
        try (var connection = ofEverything(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("There is no row for: " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables, of all services, in one of whose rows a text stands. */
    public static List<String> holding(String text) {
        return Stream.of(Service.values())
                .flatMap(service -> holding(service, text).stream())
                .toList();
    }

    private static List<String> holding(Service service, String text) {
        var found = new ArrayList<String>();
        try (var connection = ofEverything(service);
                var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                try (var rows = statement.executeQuery(
                        "select exists (select from " + table + " t where position('" + text + "' in t::text) > 0)")) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        found.add(service + "." + table);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select quote_ident(relname) from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
