package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.moked.sandbox.caller.CallResult.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscriber as any other company writes one: a plain Kafka consumer, the committed schemas, the CloudEvents headers,
 * and no class of ours.
 */
class SubscriberTests {

    private static final Set<String> EVENTS_OF_A_BOOKING = Set.of(
            "business.changed",
            "prompt.prepared",
            "call.received",
            "caller.spoke",
            "recording.stored",
            "transcript.ready",
            "reply.ready",
            "customer.changed",
            "appointment.extracted",
            "appointment.booked",
            "message.status",
            "call.completed",
            "conversation.summarized");

    /** Told by a service in answer to another's event, never on its own. */
    private static final Set<String> EFFECTS_OF_EVENTS = Set.of(
            "prompt.prepared", "reply.ready", "transcript.ready", "appointment.booked", "conversation.summarized");

    @Test
    void findsEveryEventAsItsSchemaSays() throws Exception {
        assertThat(RunningWorld.play("booking").checks()).allMatch(Check::ok);

        var seen = new HashMap<String, Integer>();
        for (var event : everything()) {
            var type = header(event, "ce_type");
            assertThat(type).isEqualTo(event.topic() + ".v1");
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(UUID.fromString(header(event, "ce_id"))).isNotNull();
            assertThat(header(event, "ce_source")).matches("/[a-z]+-service");
            assertThat(header(event, "ce_subject")).isEqualTo(event.key());
            assertThat(header(event, "content-type")).isEqualTo("application/json");
            assertThat(schema(type).validate(event.value(), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
            var content = JsonMapper.shared().readTree(event.value());
            assertThat(content.get("businessId").asString()).isEqualTo(header(event, "ce_businessid"));
            seen.merge(event.topic(), 1, Integer::sum);
        }
        assertThat(seen.keySet()).containsAll(EVENTS_OF_A_BOOKING);
    }

    @Test
    void canFollowACallByTheCausesOfItsEvents() throws Exception {
        var begun = System.currentTimeMillis();
        assertThat(RunningWorld.play("booking").checks()).allMatch(Check::ok);
        var events = everything();
        var ids = new HashSet<String>();
        events.forEach(event -> ids.add(header(event, "ce_id")));
        assertThat(events)
                .filteredOn(event -> event.timestamp() >= begun && EFFECTS_OF_EVENTS.contains(event.topic()))
                .isNotEmpty()
                .allMatch(event -> ids.contains(header(event, "ce_causationid")));
    }

    private static List<ConsumerRecord<String, String>> everything() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                RunningWorld.world().bootstrapServers(),
                "group.id",
                "another-company-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        var events = new java.util.ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var topics = consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("_") && !topic.endsWith(".dlt"))
                    .toList();
            consumer.subscribe(topics);
            var quiet = 0;
            while (quiet < 10) {
                var batch = consumer.poll(Duration.ofMillis(300));
                quiet = batch.isEmpty() ? quiet + 1 : 0;
                batch.forEach(events::add);
            }
        }
        return events;
    }

    private static Schema schema(String type) {
        try (InputStream json = SubscriberTests.class.getResourceAsStream("/schemas/" + type + ".json")) {
            assertThat(json).as("a schema for " + type).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(json.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        assertThat(header).as(name + " of " + event.topic()).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
