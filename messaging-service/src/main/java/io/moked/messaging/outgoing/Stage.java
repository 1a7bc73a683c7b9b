package io.moked.messaging.outgoing;

import io.moked.events.message.MessageStatus.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a message came. What is learnt later only counts if its rank is higher, so that reports of the carrier lead
 * to the same end in any order, however often each arrives.
 */
public enum Stage {
    /** It was not attempted yet. */
    WAITING(0, null),
    /** It was handed to the carrier, and whether the carrier took it is not known. */
    ATTEMPTED(1, null),
    /** It was overtaken by newer news before it was attempted. */
    WITHDRAWN(2, null),
    /** Whether the carrier took it could not be found out. Any report shows that it did. */
    UNKNOWN(3, State.FAILED),
    /** The carrier has it. */
    ACCEPTED(10, State.QUEUED),
    /** The carrier has put it into a queue. */
    QUEUED(20, State.QUEUED),
    /** The carrier is passing it on. */
    SENDING(30, State.QUEUED),
    /** It left the carrier. */
    SENT(40, State.SENT),
    /** The carrier gave up after it left. Delivery may still be reported, and is then true. */
    UNDELIVERED(50, State.UNDELIVERED),
    /** It never left. */
    FAILED(51, State.FAILED),
    /** It is on the receiver's device. */
    DELIVERED(60, State.DELIVERED),
    /** The receiver opened it. */
    READ(70, State.READ);

    private final int rank;
    private final @Nullable State told;

    Stage(int rank, @Nullable State told) {
        this.rank = rank;
        this.told = told;
    }

    boolean isBeyond(Stage other) {
        return rank > other.rank;
    }

    /** What other services are told; empty while there is nothing to tell. */
    Optional<State> told() {
        return Optional.ofNullable(told);
    }

    boolean isFailure() {
        return this == UNDELIVERED || this == FAILED;
    }

    boolean hasArrived() {
        return this == DELIVERED || this == READ;
    }
}
