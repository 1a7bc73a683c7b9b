package io.moked.chassis.inbox;

import io.moked.chassis.ServiceName;
import io.moked.chassis.deadletter.DeadLetterRouting;
import java.util.HashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * One consumer for all topics this service listens to, in the group named like the service. A static member, so that
 * a restart within the session time-out moves no partition.
 */
@Configuration(proxyBeanMethods = false)
class EventConsumer {

    private static final String SESSION_MILLIS = "8000";
    private static final String HEARTBEAT_MILLIS = "2000";

    @Bean(autowireCandidate = false)
    ConcurrentMessageListenerContainer<String, byte[]> eventContainer(
            Listeners listeners,
            EventReception reception,
            KafkaProperties kafka,
            ServiceName service,
            EventSettings settings,
            DeadLetterRouting deadLetters,
            Topics topics) {
        var names = listeners.topics().toArray(String[]::new);
        var containing = names.length == 0
                ? new ContainerProperties(java.util.regex.Pattern.compile("(?!)"))
                : new ContainerProperties(names);
        containing.setMessageListener(
                (MessageListener<String, byte[]>) record -> reception.receive(record.topic(), record));
        containing.setAckMode(ContainerProperties.AckMode.BATCH);
        containing.setObservationEnabled(true);
        containing.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(factory(kafka, service, settings), containing);
        container.setBeanName(service.value());
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(deadLetters.errorHandler());
        container.setAutoStartup(false);
        topics.whenReady(() -> {
            if (names.length > 0) {
                container.start();
            }
        });
        return container;
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> factory(
            KafkaProperties kafka, ServiceName service, EventSettings settings) {
        var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, service.value());
        config.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, service + "." + settings.instance());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
