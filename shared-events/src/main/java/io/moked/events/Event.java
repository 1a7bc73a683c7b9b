package io.moked.events;

/**
 * A fact that one service tells the others. Each event is a record with an {@link EventType}; it travels as JSON with
 * CloudEvents 1.0 attributes in the Kafka headers.
 */
public interface Event {

    /** The business the fact belongs to. */
    BusinessId businessId();

    /** The Kafka record key: events with the same key keep their order. */
    String key();
}
