package io.moked.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event on every topic since a moment, as any subscriber sees it: with a plain consumer and no class of ours. */
public final class EventLog implements AutoCloseable {

    /**
     * One event.
     *
     * @param headers the CloudEvents attributes and whatever else came along
     */
    public record Heard(String topic, String key, Map<String, String> headers, byte[] json) {

        /** Its content. */
        public JsonNode content() {
            return JsonMapper.shared().readTree(json);
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Thread listening;
    private volatile Instant lastHeard = Instant.now();

    private EventLog(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.listening = Thread.ofPlatform().daemon().name("event-log").start(this::listen);
    }

    /** Listens from now on; returns when nothing that happens later can be missed. */
    public static EventLog fromNow(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("_"))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new EventLog(consumer);
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var event : consumer.poll(Duration.ofMillis(500))) {
                    heard.add(read(event));
                    lastHeard = Instant.now();
                }
            }
        } catch (WakeupException closed) {
            return;
        }
    }

    private static Heard read(ConsumerRecord<String, byte[]> event) {
        var headers = new LinkedHashMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Heard(event.topic(), event.key(), headers, event.value());
    }

    /** What was heard so far, in the order of arrival. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** What was heard so far on one topic. */
    public List<Heard> heard(String topic) {
        return heard.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /** Waits until nothing was heard for a while. */
    public void awaitQuiet(Duration quiet, Duration atMost) {
        var deadline = Instant.now().plus(atMost);
        while (lastHeard.plus(quiet).isAfter(Instant.now()) && deadline.isAfter(Instant.now())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            listening.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
