package io.moked.crm.calendar;

import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diary of somebody, or something, whose time is booked.
 *
 * @param id the member of staff
 * @param name in Hebrew
 * @param hours their own week, within that of the business; absent if they are always there
 * @param breaks on every day they work
 * @param taken what stands in it, with what has to stay free after it
 */
public record Diary(
        StaffId id, String name, @Nullable List<Opening> hours, List<DailyBreak> breaks, List<Period> taken) {

    /** Whether nothing that stands in it is in the way. */
    public boolean isFree(Period wanted) {
        return taken.stream().noneMatch(wanted::overlaps);
    }
}
