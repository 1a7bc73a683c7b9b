package io.moked.crm.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moked.events.BusinessId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that changed.
 *
 * @param kind call, customer and so on
 * @param id which; of an utterance, its conversation
 * @param callId the call it belongs to; absent otherwise
 * @param customerId the customer it belongs to; absent if none, or not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        String kind,
        UUID id,
        @Nullable UUID callId,
        @Nullable UUID customerId) {

    /** A change with the business it belongs to. */
    record Told(BusinessId business, Change change) {

        /** Reads what the trigger {@code tell_change} tells. */
        static Told of(String notification) {
            var parts = notification.split(" ");
            return new Told(
                    BusinessId.of(parts[0]),
                    new Change(parts[1], UUID.fromString(parts[2]), optional(parts[3]), optional(parts[4])));
        }

        private static @Nullable UUID optional(String id) {
            return id.equals("-") ? null : UUID.fromString(id);
        }
    }
}
