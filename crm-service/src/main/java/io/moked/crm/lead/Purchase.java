package io.moked.crm.lead;

import io.moked.crm.lead.Lead.Conversion;
import io.moked.events.BusinessId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer booked or paid for, which may be what one of their leads was about.
 *
 * @param business of whom
 * @param customer who bought it; also one that is another by now
 * @param appointment that was booked, or that was paid for; absent if nobody knows
 * @param matter what it is, in words
 * @param at when; a lead that was opened later was about something else. Absent for now
 * @param becomes what the lead becomes
 */
record Purchase(
        BusinessId business,
        UUID customer,
        @Nullable UUID appointment,
        String matter,
        @Nullable Instant at,
        Conversion becomes) {}
