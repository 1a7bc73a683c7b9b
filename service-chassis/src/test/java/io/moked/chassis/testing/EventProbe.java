package io.moked.chassis.testing;

import io.moked.events.Event;
import io.moked.events.EventCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** The other services of a test: sees what the service under test publishes, and publishes what it listens to. */
public final class EventProbe implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer;
    private final List<ConsumerRecord<String, byte[]>> seen = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    /** Sees all events published to the test's broker from the beginning on. */
    public EventProbe() {
        var address = EmbeddedInfrastructure.Servers.BROKER.address();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new ByteArraySerializer());
        Thread.ofPlatform().daemon().start(() -> read(address));
    }

    private void read(String address) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                address,
                "group.id",
                "probe-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(java.util.regex.Pattern.compile("[a-z].*"));
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            }
        }
    }

    /** All events of a type seen so far, oldest first. */
    public <E extends Event> List<E> seen(Class<E> type) {
        return records(EventCatalog.topicOf(type)).stream()
                .map(record -> JSON.readValue(record.value(), type))
                .toList();
    }

    /** All records of a topic seen so far. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return seen.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /** Publishes an event as its owner would; returns its id. */
    public String publish(Event event) {
        var id = UUID.randomUUID().toString();
        publish(id, event);
        return id;
    }

    /** Publishes an event under an id of choice: the same id twice is a redelivery. */
    public void publish(String id, Event event) {
        var topic = EventCatalog.topicOf(event.getClass());
        var record = new ProducerRecord<>(topic, event.key(), JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/test",
                        "ce_type",
                        topic + ".v1",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_businessid",
                        event.businessId().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        publish(record);
    }

    /** Publishes any record. */
    public void publish(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running = false;
        producer.close();
    }
}
