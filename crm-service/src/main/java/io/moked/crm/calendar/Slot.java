package io.moked.crm.calendar;

import io.moked.events.business.StaffId;
import java.time.Instant;

/**
 * A time that is free.
 *
 * @param startsAt when it starts
 * @param staffId with whom
 * @param staffName their name
 */
public record Slot(Instant startsAt, StaffId staffId, String staffName) {

    private static final int GRID_SECONDS = 15 * 60;

    static boolean isOnGrid(Instant moment) {
        return moment.getNano() == 0 && moment.getEpochSecond() % GRID_SECONDS == 0;
    }

    static Instant firstFrom(Instant moment) {
        var seconds = Math.ceilDiv(moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0), (long) GRID_SECONDS);
        return Instant.ofEpochSecond(seconds * GRID_SECONDS);
    }

    static Instant after(Instant slot) {
        return slot.plusSeconds(GRID_SECONDS);
    }

    /** Whether it starts at a full or half hour; those are offered first, since they leave fewer scraps. */
    boolean isRound() {
        return startsAt.getEpochSecond() % (2 * GRID_SECONDS) == 0;
    }
}
