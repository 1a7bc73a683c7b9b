package io.moked.crm.timeline;

import io.moked.events.BusinessId;
import io.moked.events.call.CallId;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer.
 *
 * @param businessId the business
 * @param kind what it is
 * @param subject which of its kind; the same again is the same entry
 * @param version of the state it tells; an older one never replaces a newer
 * @param customerId absent while it is not known whose it is
 * @param callId the call it belongs to; absent otherwise
 * @param at when it happened; of several states of one thing, the first
 * @param text in Hebrew; absent if the details say all
 * @param details by name, as simple values
 */
public record TimelineEntry(
        BusinessId businessId,
        Kind kind,
        UUID subject,
        long version,
        @Nullable CustomerId customerId,
        @Nullable CallId callId,
        Instant at,
        @Nullable String text,
        Map<String, ?> details) {

    /** Whether the customer called or wrote. */
    boolean isFromCustomer() {
        return kind == Kind.CALL || kind == Kind.CONVERSATION;
    }

    /** What happened. */
    public enum Kind {
        /** The customer called. */
        CALL,
        /** Part of a call was recorded. */
        RECORDING,
        /** A conversation was summarised. */
        CONVERSATION,
        /** An appointment was booked, moved, cancelled or refused. */
        APPOINTMENT,
        /** A person is asked to do something. */
        TASK,
        /** They may still buy or book something. */
        LEAD,
        /** A message went to the customer. */
        MESSAGE,
        /** Money was asked for or came. */
        PAYMENT,
        /** A document was added, issued or signed. */
        DOCUMENT
    }
}
