package io.moked.chassis.deadletter;

import io.moked.chassis.ServiceName;
import io.moked.chassis.event.UnreadableEvent;
import io.moked.chassis.inbox.EventReception;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * For the operator, on the management port: what this service could not process ({@code GET deadletters/<topic>}), and
 * another attempt at all of it ({@code POST deadletters/<topic>}). A replay goes through the inbox, so it can be
 * repeated without harm, and reaches no other service.
 */
@Component
@Endpoint(id = "deadletters")
class DeadLetters {

    /**
     * An event that was set aside.
     *
     * @param eventId its CloudEvents id; absent if it has none
     * @param reason the class of the exception
     */
    record DeadLetter(
            long offset,
            Instant at,
            @Nullable String eventId,
            String key,
            @Nullable String reason) {}

    /**
     * What a replay did.
     *
     * @param replayed had their effect now
     * @param done had their effect before
     * @param failed still cannot be processed
     */
    record Replay(int replayed, int done, int failed) {}

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProperties kafka;
    private final ServiceName service;
    private final EventReception reception;

    DeadLetters(KafkaProperties kafka, ServiceName service, EventReception reception) {
        this.kafka = kafka;
        this.service = service;
        this.reception = reception;
    }

    /** Lists the dead letters of a topic, oldest first. */
    @ReadOperation
    List<DeadLetter> list(@Selector String topic) {
        return read(topic).stream()
                .map(letter -> new DeadLetter(
                        letter.offset(),
                        Instant.ofEpochMilli(letter.timestamp()),
                        header(letter, "ce_id"),
                        letter.key(),
                        header(letter, "kafka_dlt-exception-cause-fqcn")))
                .toList();
    }

    /** Processes the dead letters of a topic once more. */
    @WriteOperation
    Replay replay(@Selector String topic) {
        int replayed = 0;
        int done = 0;
        int failed = 0;
        for (var letter : read(topic)) {
            try {
                if (reception.receive(topic, letter)) {
                    replayed++;
                } else {
                    done++;
                }
            } catch (UnreadableEvent e) {
                failed++;
            } catch (RuntimeException e) {
                failed++;
                log.atWarn()
                        .addKeyValue("topic", topic)
                        .addKeyValue("offset", letter.offset())
                        .addKeyValue("reason", e.getClass().getName())
                        .log("A dead letter still cannot be processed");
            }
        }
        return new Replay(replayed, done, failed);
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var partition = new TopicPartition(DeadLetterRouting.topicFor(topic, service), 0);
        var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            while (consumer.position(partition, PATIENCE) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
        }
        return letters;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
