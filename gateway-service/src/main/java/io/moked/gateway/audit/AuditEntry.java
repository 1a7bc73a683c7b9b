package io.moked.gateway.audit;

import io.moked.events.BusinessId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed.
 *
 * @param at when
 * @param business whose it is, or null if it is of no business
 * @param actor who did it
 * @param action what was done, such as {@code account.invited}
 * @param subject to what: an id or a path below the business
 * @param before as it was, or null if there was nothing or nobody can tell
 * @param after as it is, or null if there is nothing left
 * @param address from where
 */
record AuditEntry(
        Instant at,
        @Nullable BusinessId business,
        Actor actor,
        String action,
        String subject,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        String address) {

    /**
     * Who did it.
     *
     * @param id an account or an API key
     * @param name as it was then
     */
    record Actor(String id, String name) {}

    /** Where an entry stands in the log. */
    record Numbered(long number, AuditEntry entry) {}
}
