package io.moked.sandbox.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureTests {

    @Test
    void keepsTopicsAcrossARestart(@TempDir Path data) throws Exception {
        try (var broker = Broker.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic("call.received", 2, (short) 1)))
                    .all()
                    .get();
        }
        try (var broker = Broker.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(admin.listTopics().names().get()).contains("call.received");
        }
    }

    @Test
    void givesAServiceADatabaseThatForbidsOverlaps(@TempDir Path data) throws Exception {
        try (var postgres = Postgres.start(data, 0)) {
            var database = postgres.database("crm");
            assertThat(postgres.database("crm")).isEqualTo(database);
            try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("create extension btree_gist");
                statement.execute("create extension pg_trgm");
                statement.execute(
                        "create table slot(who uuid, during tstzrange, exclude using gist (who with =, during with &&))");
            }
        }
    }
}
