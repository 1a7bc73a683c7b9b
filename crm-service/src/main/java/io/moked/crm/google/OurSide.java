package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.business.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands here.
 *
 * @param version counts its changes
 * @param staff with whom
 * @param stands whether it was not cancelled
 * @param marked whether it is written down that the customer came, or did not
 * @param time when
 * @param title what its event is called: the service, and whose it is
 * @param titleHash of the title
 */
record OurSide(
        long version, StaffId staff, boolean stands, boolean marked, Period time, String title, String titleHash) {

    /** What has been is history: whoever tidies up their calendar changes nothing of it. */
    boolean hasBeen(Instant now) {
        return stands && (marked || !time.end().isAfter(now));
    }

    /** When it should stand in somebody's calendar; absent if it should not. */
    @Nullable
    Period timeWith(StaffId whose) {
        return stands && staff.equals(whose) ? time : null;
    }
}
