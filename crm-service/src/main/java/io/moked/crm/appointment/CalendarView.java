package io.moked.crm.appointment;

import io.moked.crm.calendar.Rest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some days of a business, as people look at them.
 *
 * @param appointments that were not cancelled, earliest first
 * @param busy when members of staff have something else to do, of which no more is known
 * @param away when members of staff do not work although the business is open
 * @param closed when the business is closed
 */
record CalendarView(List<AppointmentView> appointments, List<OfStaff> busy, List<OfStaff> away, List<Closed> closed) {

    /** A time of a member of staff. */
    record OfStaff(UUID staffId, Instant startsAt, Instant endsAt) {}

    /**
     * A time at which the business is closed.
     *
     * @param reason the rest it is kept for; absent if it is simply not open
     * @param name in Hebrew; absent if there is nothing to say
     */
    record Closed(
            Instant startsAt,
            Instant endsAt,
            Rest.@Nullable Kind reason,
            @Nullable String name) {}
}
