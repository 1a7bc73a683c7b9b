package io.moked.chassis.deadletter;

import io.moked.chassis.ServiceName;
import io.moked.chassis.event.UnreadableEvent;
import java.sql.SQLTransientException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to an event that cannot be processed. An unreadable one goes to {@code <topic>.<service>.dlt} at once;
 * any other after a second of attempts, and the partition flows on. While the database is away, consumption waits and
 * nothing is dead-lettered.
 */
@Component
public class DeadLetterRouting {

    private static final long MOMENT_MILLIS = 200;
    private static final int MORE_ATTEMPTS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final KafkaTemplate<String, byte[]> kafka;
    private final ServiceName service;

    DeadLetterRouting(KafkaTemplate<String, byte[]> kafka, ServiceName service) {
        this.kafka = kafka;
        this.service = service;
    }

    /** The topic for what this service cannot process. */
    public static String topicFor(String topic, ServiceName service) {
        return topic + "." + service + ".dlt";
    }

    /** What the consumer does with failures. */
    public DefaultErrorHandler errorHandler() {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(topicFor(record.topic(), service), 0));
        recoverer.excludeHeader(
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE,
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG);
        var handler = new DefaultErrorHandler(recoverer, new FixedBackOff(MOMENT_MILLIS, MORE_ATTEMPTS));
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setBackOffFunction((record, failure) -> isOutage(failure) ? untilItIsOver() : null);
        handler.setCommitRecovered(true);
        return handler;
    }

    private static BackOff untilItIsOver() {
        var pauses = new ExponentialBackOff(MOMENT_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }

    /** Whether the cause is that the database is away or busy, rather than the event. */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransactionSystemException
                    || cause instanceof SQLTransientException
                    || cause instanceof java.sql.SQLNonTransientConnectionException
                    || cause instanceof java.net.ConnectException
                    || isConnectionState(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states of class 08 (connection) and 57P (server shutting down or starting). */
    private static boolean isConnectionState(Throwable cause) {
        return cause instanceof java.sql.SQLException failure
                && failure.getSQLState() != null
                && (failure.getSQLState().startsWith("08")
                        || failure.getSQLState().startsWith("57P"));
    }
}
