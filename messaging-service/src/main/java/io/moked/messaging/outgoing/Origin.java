package io.moked.messaging.outgoing;

import io.moked.events.RequestId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a message. On each channel there is one message at most for each origin.
 *
 * @param key tells origins apart
 * @param appointment the appointment it is about; absent if none
 * @param version of that appointment; zero if none
 */
public record Origin(String key, @Nullable UUID appointment, long version) {

    /** A change of an appointment. */
    public static Origin appointment(UUID appointment, long version) {
        return new Origin("appointment:" + appointment + ":" + version, appointment, version);
    }

    /** Somebody's wish. */
    static Origin request(RequestId request) {
        return new Origin("request:" + request, null, 0);
    }
}
