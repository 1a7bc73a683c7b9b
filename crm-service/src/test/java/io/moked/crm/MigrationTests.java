package io.moked.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EmbeddedInfrastructure.Servers;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MigrationTests {

    private static final UUID BUSINESS = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID CALL = UUID.randomUUID();

    @Test
    void keepsWhatABusinessHadBeforeThereWasADesk() {
        var database = Servers.POSTGRES.database("crm_of_before");
        try (var connection =
                new SingleConnectionDataSource(database.url(), database.owner(), database.password(), true)) {
            flyway(connection, database.application(), "1").migrate();
            var jdbc = new JdbcTemplate(connection);
            jdbc.execute("select set_config('moked.businesses', '*', false)");
            fill(jdbc);
            flyway(connection, database.application(), "latest").migrate();
            jdbc.execute("select set_config('moked.businesses', '*', false)");
            assertThat(jdbc.queryForMap("""
                    select caller, answered_by, ending, duration_seconds, outcome, summary, follow_ups::text
                    from phone_call"""))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "caller", "+972502345678",
                            "answered_by", "ASSISTANT",
                            "ending", "COMPLETED",
                            "duration_seconds", 95L,
                            "outcome", "BOOKED",
                            "summary", "דנה קבעה תור.",
                            "follow_ups", "[\"לחזור\"]"));
            assertThat(jdbc.queryForObject("select duration_millis from recording", Long.class))
                    .isEqualTo(2300);
            assertThat(jdbc.queryForObject(
                            "select (definition #>> '{services,0,bufferMinutes}') || (definition #>> '{recording,retentionDays}') from business",
                            String.class))
                    .isEqualTo("090");
            assertThat(jdbc.queryForObject("select blocked_until = ends_at from appointment", Boolean.class))
                    .isTrue();
        }
    }

    private static Flyway flyway(SingleConnectionDataSource connection, String application, String target) {
        return Flyway.configure()
                .dataSource(connection)
                .locations("classpath:db/chassis", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("application", application))
                .target(target)
                .load();
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into business (business_id, key, name, version, definition, changed_at)
                values (?, 'old', 'ישן', 1, '{"services": [{"name": "בדיקה"}]}', now())""", BUSINESS);
        jdbc.update("insert into service (business_id, id, name, minutes) values (?, ?, 'בדיקה', 30)", BUSINESS, CALL);
        jdbc.update("insert into staff_member (business_id, id, name) values (?, ?, 'מיכל')", BUSINESS, CALL);
        jdbc.update(
                "insert into customer (business_id, id, name, main_phone, changed_at) values (?, ?, 'דנה', '+972502345678', now())",
                BUSINESS,
                CUSTOMER);
        jdbc.update("insert into customer_phone values (?, '+972502345678', ?)", BUSINESS, CUSTOMER);
        jdbc.update("""
                insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at, status,
                    changed_at)
                values (?, ?, ?, ?, ?, now(), now() + interval '1 hour', 'BOOKED', now())""", BUSINESS, CALL, CUSTOMER, CALL, CALL);
        jdbc.update("insert into phone_call values (?, ?, ?)", BUSINESS, CALL, CUSTOMER);
        entry(
                jdbc,
                "CALL",
                CALL,
                null,
                "{\"answeredBy\": \"ASSISTANT\", \"ending\": \"COMPLETED\", \"durationSeconds\": 95}");
        entry(
                jdbc,
                "CONVERSATION",
                UUID.randomUUID(),
                "דנה קבעה תור.",
                "{\"intent\": \"BOOK\", \"outcome\": \"BOOKED\", \"followUps\": [\"לחזור\"]}");
        entry(jdbc, "RECORDING", UUID.randomUUID(), null, "{\"durationMillis\": 2300, \"mediaType\": \"audio/wav\"}");
    }

    private static void entry(JdbcTemplate jdbc, String kind, UUID subject, String text, String details) {
        jdbc.update("""
                insert into timeline_entry (business_id, kind, subject, version, customer_id, call_id, at, text, details)
                values (?, ?, ?, 2, ?, ?, now(), ?, ?::jsonb)""", BUSINESS, kind, subject, CUSTOMER, CALL, text, details);
    }
}
