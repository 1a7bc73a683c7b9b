package io.moked.example;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.BusinessId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class InboxTests extends ExampleTests {

    private static final String DEAD = "customer.changed.crm-service.dlt";

    @LocalManagementPort
    int managementPort;

    @Test
    void hasEachEventsEffectOnceHoweverOftenItArrives() {
        var id = UUID.randomUUID().toString();
        var event = customer("דנה");
        probe.publish(id, event);
        probe.publish(id, event);
        var last = customer(event.customerId(), 2, "סוף");
        probe.publish(new ProducerRecord<>("customer.changed", event.key(), new byte[0]));
        probe.publish(last);
        eventually(() -> assertThat(notesOf(business)).contains("סוף " + last.customerId()));
        eventually(() -> assertThat(notesOf(business)).containsOnlyOnce("דנה " + event.customerId()));
    }

    @Test
    void setsAnUnreadableRecordAsideAndFlowsOn() {
        var key = UUID.randomUUID().toString();
        var broken = record(key, "customer.changed.v1", business, "{\"customerId\":\"x\"");
        var incomplete = record(key, "customer.changed.v1", business, "{\"businessId\":\"" + business + "\"}");
        var otherType = record(key, "customer.changed.v2", business, "{}");
        var otherBusiness = customer("דנה");
        probe.publish(broken);
        probe.publish(incomplete);
        probe.publish(otherType);
        probe.publish(record(
                key,
                "customer.changed.v1",
                BusinessId.random(),
                "{\"customerId\":\"%s\",\"version\":1,\"businessId\":\"%s\",\"phones\":[],\"changedAt\":\"2026-01-01T00:00:00Z\"}"
                        .formatted(otherBusiness.customerId(), business)));
        var good = customer("אחרי");
        probe.publish(good);

        eventually(() -> assertThat(notesOf(business)).containsExactly("אחרי " + good.customerId()));
        eventually(() -> assertThat(probe.records(DEAD))
                .filteredOn(letter -> key.equals(letter.key()))
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.headers().lastHeader("kafka_dlt-exception-message"))
                        .isNull()));
    }

    @Test
    void setsAnEventAsideThatItsListenerCannotBearAndReplaysIt() throws Exception {
        CustomerChangedListener.bearsTrouble = false;
        var event = customer("Trouble");
        probe.publish(event);
        var next = customer("אחרי");
        probe.publish(next);
        eventually(() -> assertThat(notesOf(business)).containsExactly("אחרי " + next.customerId()));
        eventually(() ->
                assertThat(probe.records(DEAD)).anyMatch(letter -> event.key().equals(letter.key())));
        assertThat(operator("GET").body()).contains(event.key()).contains("java.lang.IllegalStateException");

        CustomerChangedListener.bearsTrouble = true;
        assertThat(operator("POST").statusCode()).isEqualTo(200);
        assertThat(notesOf(business)).contains("Trouble " + event.customerId());
        assertThat(operator("POST").body()).contains("\"replayed\":0");
        assertThat(notesOf(business)).hasSize(2);
    }

    @Test
    void waitsWhileTheDatabaseIsAwayAndLosesNothing() {
        var letters = probe.records(DEAD).size();
        asSuperuser(
                "postgres",
                "alter database crm allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'crm'");
        var event = customer("דנה");
        try {
            probe.publish(event);
            org.awaitility.Awaitility.await()
                    .during(java.time.Duration.ofSeconds(4))
                    .atMost(java.time.Duration.ofSeconds(8))
                    .until(() -> probe.records(DEAD).stream()
                            .noneMatch(letter -> event.key().equals(letter.key())));
        } finally {
            asSuperuser("postgres", "alter database crm allow_connections true");
        }
        eventually(() -> assertThat(notesOf(business)).containsExactly("דנה " + event.customerId()));
        assertThat(probe.records(DEAD))
                .hasSizeGreaterThanOrEqualTo(letters)
                .noneMatch(letter -> event.key().equals(letter.key()));
    }

    private HttpResponse<String> operator(String method) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + managementPort + "/actuator/deadletters/customer.changed");
        var request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static ProducerRecord<String, byte[]> record(String key, String type, BusinessId business, String json) {
        var record = new ProducerRecord<>("customer.changed", key, json.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_businessid", business.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
