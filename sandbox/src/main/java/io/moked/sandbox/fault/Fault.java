package io.moked.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something a vendor is told to do wrong.
 *
 * @param vendor who: {@code twilio}, {@code openai}, {@code google}
 * @param operation which of its operations, such as {@code transcribe}, {@code chat}, {@code speak}, {@code webhook},
 *     {@code callback}, {@code play}, {@code message}, {@code recording}; absent for all
 * @param kind what is wrong
 * @param delay how long, for {@link Kind#SLOW}
 * @param times how often; after that all is well again
 */
public record Fault(Vendor vendor, @Nullable String operation, Kind kind, Duration delay, int times) {

    /** An emulated vendor. */
    public enum Vendor {
        /** Telephone and messages. */
        TWILIO,
        /** Hearing and thinking. */
        OPENAI,
        /** Speaking. */
        GOOGLE
    }

    /** What can go wrong. */
    public enum Kind {
        /** The answer comes late. */
        SLOW,
        /** An error is answered (HTTP 500, gRPC UNAVAILABLE). */
        FAIL,
        /** A webhook is delivered twice. */
        REPEAT,
        /** Two webhooks change places. */
        REORDER,
        /** The request is done but its answer never arrives; a webhook never arrives. */
        DROP
    }
}
