package io.moked.sandbox.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/**
 * A business with a long history: customers, their calls, messages, appointments and tasks.
 *
 * @param business which one; it has a service and somebody who gives it
 * @param customers how many
 * @param entries how many rows their timelines have altogether; six for each customer are the least
 */
public record Crowd(UUID business, int customers, int entries) {

    public Crowd {
        if (customers < 1 || customers > 1_000_000 || entries < 1 || entries > 20_000_000) {
            throw new IllegalArgumentException("From 1 to 1,000,000 customers, with up to 20,000,000 entries.");
        }
    }

    /**
     * Writes them into the database of crm-service, as the owner of the server. No event tells of them.
     *
     * @param crm the database's address
     */
    public void moveInto(String crm) throws SQLException {
        write(
                crm,
                text("/seed/desk.sql")
                        .replace(":customers", Integer.toString(customers))
                        .replace(":entries", Integer.toString(entries)));
    }

    /**
     * Gives them a year, once they have moved in: calls, appointments with six more people, and leads, a tenth of them open.
     *
     * @param crm the database's address
     */
    public void liveAYear(String crm, int calls, int appointments, int leads) throws SQLException {
        write(
                crm,
                text("/seed/year.sql")
                        .replace(":calls", Integer.toString(calls))
                        .replace(":appointments", Integer.toString(appointments))
                        .replace(":leads", Integer.toString(leads)));
    }

    /** The values are a UUID and numbers, which cannot end a literal. */
    private void write(String crm, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(crm, "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql.replace(":business", "'" + business + "'::uuid"));
            connection.commit();
        }
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(Crowd.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
