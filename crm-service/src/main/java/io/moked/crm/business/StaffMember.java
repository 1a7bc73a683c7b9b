package io.moked.crm.business;

import io.moked.crm.calendar.DailyBreak;
import io.moked.crm.calendar.Diary;
import io.moked.crm.calendar.Period;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or something, whose time is booked.
 *
 * @param id the member of staff
 * @param name in Hebrew
 * @param services what they give
 * @param hours their own week, within that of the business; absent if they are always there
 * @param breaks on every day they work
 * @param account with which they log in; absent if they do not, or if nobody said so
 */
public record StaffMember(
        StaffId id,
        String name,
        List<ServiceId> services,
        @Nullable List<Opening> hours,
        List<DailyBreak> breaks,
        @Nullable UUID account) {

    /** Their diary, in which some times are taken. */
    public Diary diary(List<Period> taken) {
        return new Diary(id, name, hours, breaks, taken);
    }

    BusinessChanged.StaffMember published() {
        return new BusinessChanged.StaffMember(id, name, services);
    }
}
