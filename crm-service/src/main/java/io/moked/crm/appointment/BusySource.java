package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.ResourceId;
import io.moked.events.BusinessId;
import io.moked.events.business.StaffId;
import java.util.List;
import java.util.Map;

/** Knows when members of staff have no time for reasons other than appointments. */
public interface BusySource {

    /** What of a window is taken, by whom; may be more than the window. Asked in the transaction of a decision. */
    Map<StaffId, List<Period>> busy(BusinessId business, Period window);

    /** What of a window is kept free of which resources. */
    default Map<ResourceId, List<Period>> resources(BusinessId business, Period window) {
        return Map.of();
    }

    /** Whether people may book even so; if not, the time has to be let go first. */
    default boolean yields() {
        return true;
    }

    /** Whether the calendar shows no more of it than that somebody is busy; if not, somebody else shows what it is. */
    default boolean isPrivate() {
        return true;
    }
}
