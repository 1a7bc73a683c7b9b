package io.moked.chassis.inbox;

import io.moked.chassis.ServiceName;
import io.moked.chassis.deadletter.DeadLetterRouting;
import io.moked.events.Event;
import io.moked.events.EventCatalog;
import io.moked.events.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the topics this service publishes to or listens to, where they are missing, and its dead letter topics. Waits
 * for a broker that is away; only then does consumption begin.
 */
@Component
class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final int DEAD_LETTER_DAYS = 14;
    private static final long RETRY_MILLIS = 1000;

    private final Listeners listeners;
    private final ServiceName service;
    private final EventSettings settings;
    private final KafkaProperties kafka;
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Topics(Listeners listeners, ServiceName service, EventSettings settings, KafkaProperties kafka) {
        this.listeners = listeners;
        this.service = service;
        this.settings = settings;
        this.kafka = kafka;
    }

    /** Calls back, once, when all topics are there. */
    void whenReady(Runnable callback) {
        waiting.add(callback);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("topics").start(() -> {
            while (running && !made()) {
                pause();
            }
            if (running) {
                waiting.forEach(Runnable::run);
            }
        });
    }

    private boolean made() {
        var config = kafka.buildAdminProperties();
        config.put("default.api.timeout.ms", 10_000);
        config.put("request.timeout.ms", 5_000);
        try (var admin = Admin.create(config)) {
            var existing = admin.listTopics().names().get();
            var missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var result : admin.createTopics(missing).values().values()) {
                try {
                    result.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | org.apache.kafka.common.KafkaException e) {
            log.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("The broker does not answer yet");
            return false;
        }
    }

    private List<NewTopic> wanted() {
        var topics = new ArrayList<NewTopic>();
        for (Class<? extends Event> event : EventCatalog.all()) {
            var type = event.getAnnotation(EventType.class);
            var listened = listeners.topics().contains(type.topic());
            if (listened || Arrays.asList(type.owner()).contains(service.value())) {
                topics.add(topic(type.topic(), settings.partitions(), retention(type)));
            }
            if (listened) {
                var days = type.compacted() ? DEAD_LETTER_DAYS : Math.max(type.retentionDays(), DEAD_LETTER_DAYS);
                topics.add(topic(DeadLetterRouting.topicFor(type.topic(), service), 1, keptFor(days)));
            }
        }
        return topics;
    }

    private NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, partitions, settings.replicas()).configs(config);
    }

    private static Map<String, String> retention(EventType type) {
        return type.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : keptFor(type.retentionDays());
    }

    private static Map<String, String> keptFor(int days) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(Duration.ofDays(days).toMillis()));
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
