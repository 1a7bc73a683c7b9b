package io.moked.sandbox.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka producer and a consumer in one process: the least an event can take. */
final class RawPair implements AutoCloseable {

    private static final String TOPIC = "bench.floor";
    private static final int PARTITIONS = 6;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    RawPair(String bootstrapServers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Sends at a rate while receiving; the key of a record holds the moment it was sent. */
    Latencies run(OpenLoop load, String payload) throws InterruptedException {
        var took = new ConcurrentLinkedQueue<Duration>();
        var receiving = Thread.ofPlatform().start(() -> receive(load.shots(), took));
        var value = payload.getBytes(StandardCharsets.UTF_8);
        load.run((number, due) -> producer.send(new ProducerRecord<>(TOPIC, number % PARTITIONS, now(), value))
                .get());
        receiving.join();
        return Latencies.of(took);
    }

    private void receive(int expected, ConcurrentLinkedQueue<Duration> took) {
        for (int received = 0; received < expected; ) {
            var records = consumer.poll(Duration.ofSeconds(1));
            var moment = System.nanoTime();
            records.forEach(record -> took.add(
                    Duration.ofNanos(moment - ByteBuffer.wrap(record.key()).getLong())));
            received += records.count();
        }
    }

    private static byte[] now() {
        return ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).array();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
