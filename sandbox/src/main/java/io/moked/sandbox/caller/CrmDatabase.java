package io.moked.sandbox.caller;

import io.moked.sandbox.infrastructure.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What crm-service has in its tables, read without any code of its own. */
final class CrmDatabase {

    /** An appointment that stands. */
    record Appointment(String service, String staff, Instant startsAt, String customer) {}

    /** Something a person should do. */
    record Task(String kind, String text) {}

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final ServiceDatabase database;

    CrmDatabase(ServiceDatabase database) {
        this.database = database;
    }

    List<Appointment> appointmentsOf(UUID business, String phone) {
        return query(
                """
                select service.name, staff_member.name, starts_at, customer.name
                from appointment
                join customer on customer.business_id = appointment.business_id and customer.id = customer_id
                join service on service.business_id = appointment.business_id and service.id = service_id
                join staff_member on staff_member.business_id = appointment.business_id and staff_member.id = staff_id
                where appointment.business_id = ? and main_phone = ? and status = 'BOOKED'
                order by starts_at""",
                row -> new Appointment(
                        text(row, 1),
                        text(row, 2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        text(row, 4)),
                business,
                phone);
    }

    /** Whether somebody's time is taken. */
    boolean isBusy(UUID staff, Instant from, Instant until) {
        return !query(
                        "select 1 from appointment where staff_id = ? and status = 'BOOKED' and starts_at < ? and ends_at > ?",
                        row -> true,
                        staff,
                        until.atOffset(ZoneOffset.UTC),
                        from.atOffset(ZoneOffset.UTC))
                .isEmpty();
    }

    List<String> customers(UUID business, String phone) {
        return query(
                "select name from customer where business_id = ? and main_phone = ?",
                row -> text(row, 1),
                business,
                phone);
    }

    List<Task> tasks(UUID business, String phone) {
        return query(
                "select kind, text from task where business_id = ? and customer_phone = ?",
                row -> new Task(text(row, 1), text(row, 2)),
                business,
                phone);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("crm-service's database cannot be read: " + e.getMessage(), e);
        }
    }

    /** A connection that sees every business's rows. */
    static Connection connect(ServiceDatabase database) throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.application(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('moked.businesses', '*', false)");
        }
        return connection;
    }
}
