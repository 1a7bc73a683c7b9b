package io.moked.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way to Kafka. */
record OutboxRow(
        long id,
        String topic,
        String key,
        Map<String, String> headers,
        String payload,
        Instant createdAt,
        int attempts) {

    ProducerRecord<String, byte[]> asRecord() {
        var record = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    Duration age() {
        var age = Duration.between(createdAt, Instant.now());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
