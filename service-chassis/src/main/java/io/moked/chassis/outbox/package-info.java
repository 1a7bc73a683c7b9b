/**
 * Publishes events in the transaction of their cause: {@link io.moked.chassis.outbox.Events} writes them beside the state, the relay carries them to Kafka at least once and in order for each key.
 */
@NullMarked
package io.moked.chassis.outbox;

import org.jspecify.annotations.NullMarked;
