package io.moked.crm.google;

import io.moked.crm.calendar.Period;
import io.moked.events.business.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands here.
 *
 * @param version counts its changes
 * @param staff with whom
 * @param stands whether it was not cancelled
 * @param time when
 * @param title what its event is called: the service, and whose it is
 * @param titleHash of the title
 */
record OurSide(long version, StaffId staff, boolean stands, Period time, String title, String titleHash) {

    /** When it should stand in somebody's calendar; absent if it should not. */
    @Nullable
    Period timeWith(StaffId whose) {
        return stands && staff.equals(whose) ? time : null;
    }
}
