package io.moked.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a subscriber has to know about an event beside its fields. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Kafka topic; with the suffix {@code .v1} it is the CloudEvents type. */
    String topic();

    /** The service that publishes it. More than one only where any service may ask. */
    String[] owner();

    /** The field that is the record key. */
    String key();

    /** Services that react to it today. */
    String[] usedBy() default {};

    /** Days the broker keeps it; topics with personal words are kept for days only. Ignored where {@link #compacted}. */
    int retentionDays() default 7;

    /** Whether the topic keeps the newest event of each key for ever: a state, not an occurrence. */
    boolean compacted() default false;

    /** Whether the event carries names, phone numbers or words of a person. */
    boolean personal() default true;
}
