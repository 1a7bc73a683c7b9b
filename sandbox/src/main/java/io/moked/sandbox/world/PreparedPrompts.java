package io.moked.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Waits until every business has its greeting, filler and apology, and telephony-service has taken them over. */
final class PreparedPrompts {

    private static final String TOPIC = "prompt.prepared";
    private static final int KINDS = 3;
    private static final Duration WITHIN = Duration.ofSeconds(90);

    private PreparedPrompts() {}

    /**
     * Waits.
     *
     * @param logs named to the user when it takes too long
     */
    static void await(String bootstrapServers, int businesses, java.nio.file.Path logs) {
        var deadline = Instant.now().plus(WITHIN);
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                var admin = Admin.create(settings)) {
            List<TopicPartition> partitions = List.of();
            var keys = new HashSet<String>();
            while (keys.size() < businesses * KINDS || !isTakenOver(admin, consumer.endOffsets(partitions))) {
                if (partitions.isEmpty()) {
                    partitions = assign(consumer);
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                } else {
                    consumer.poll(Duration.ofMillis(100)).forEach(event -> keys.add(event.key()));
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new CannotStart(
                            "Only %d of %d greetings, fillers and apologies were prepared and taken over within %d seconds; the logs of ai-service and telephony-service in %s say why."
                                    .formatted(keys.size(), businesses * KINDS, WITHIN.toSeconds(), logs));
                }
            }
        }
    }

    // A service is ready before its topics are made, since it must start while the broker is away.
    private static List<TopicPartition> assign(KafkaConsumer<?, ?> consumer) {
        var partitions = consumer.listTopics().getOrDefault(TOPIC, List.of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static boolean isTakenOver(Admin admin, Map<TopicPartition, Long> ends) {
        var committed = new HashMap<TopicPartition, Long>();
        try {
            admin.listConsumerGroupOffsets(Service.TELEPHONY.module())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.put(partition, offset.offset());
                        }
                    });
        } catch (java.util.concurrent.ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for prompts", e);
        }
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                .entrySet()
                .stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
