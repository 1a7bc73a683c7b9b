package io.moked.crm.absence;

import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.UUID;

/**
 * A time in which a member of staff is not there.
 *
 * @param version counts its changes, from 1
 * @param staff their name
 * @param note why; may be empty
 * @param appointments how many appointments of theirs stand in it, which somebody else has to take or which have to move
 */
record Absence(
        UUID id,
        long version,
        StaffId staffId,
        String staff,
        Instant startsAt,
        Instant endsAt,
        String note,
        int appointments) {}
