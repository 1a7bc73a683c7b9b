package io.moked.crm.waiting;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.time.Instant;

/**
 * Work: offer what became free to those who wait.
 *
 * @param business where
 * @param staff whose time
 * @param start its first moment
 * @param end the first moment after it
 */
record FreedSlot(BusinessId business, StaffId staff, Instant start, Instant end) {

    static FreedSlot of(BusinessId business, StaffId staff, Period time) {
        return new FreedSlot(business, staff, time.start(), time.end());
    }

    Period time() {
        return new Period(start, end);
    }
}
