package io.moked.example;

import io.moked.chassis.outbox.Events;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.customer.CustomerChanged;
import io.moked.events.customer.CustomerId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of the chassis share: one running example service, and the other services as a probe. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
abstract class ExampleTests {

    @Autowired
    Events events;

    @Autowired
    Notes notes;

    @Autowired
    TransactionTemplate transaction;

    EventProbe probe;
    BusinessId business;

    @BeforeEach
    void begin() {
        probe = new EventProbe();
        business = BusinessId.random();
    }

    @AfterEach
    void end() {
        probe.close();
    }

    CustomerChanged customer(String name) {
        return customer(CustomerId.random(), 1, name);
    }

    CustomerChanged customer(CustomerId id, long version, String name) {
        return new CustomerChanged(
                id, version, business, name, List.of(new PhoneNumber("+972502345678")), Instant.now());
    }

    void inTransaction(Runnable action) {
        Tenancy.as(business, () -> {
            transaction.executeWithoutResult(status -> action.run());
            return true;
        });
    }

    List<String> notesOf(BusinessId whose) {
        return Tenancy.as(whose, notes::all);
    }

    /** Runs SQL as the superuser. */
    static void asSuperuser(String database, String... statements) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + EmbeddedInfrastructure.Servers.POSTGRES.port() + "/"
                                + database,
                        "postgres",
                        "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
