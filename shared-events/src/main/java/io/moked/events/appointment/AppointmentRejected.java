package io.moked.events.appointment;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.RequestId;
import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar cannot do what was asked.
 *
 * @param requestId the wish
 * @param businessId the business
 * @param reason why not
 * @param detail more in Hebrew, such as the name of the holiday; absent if the reason says all
 * @param alternatives the nearest times that are free, nearest first; may be empty
 * @param decidedAt when the calendar decided
 */
@EventType(topic = "appointment.rejected", owner = "crm-service", key = "requestId", usedBy = "ai-service")
public record AppointmentRejected(
        RequestId requestId,
        BusinessId businessId,
        Reason reason,
        @Nullable String detail,
        List<Alternative> alternatives,
        Instant decidedAt)
        implements Event {

    /** Why the calendar refuses. */
    public enum Reason {
        /** Somebody else has the time. */
        SLOT_TAKEN,
        /** Shabbat. */
        SHABBAT,
        /** A Jewish holiday or its eve, or Independence Day. */
        HOLIDAY,
        /** The business, or the member of staff, does not work then. */
        OUTSIDE_HOURS,
        /** The time is over. */
        IN_THE_PAST,
        /** Further ahead than the business lets book. */
        TOO_FAR_AHEAD,
        /** The business, the service or the member of staff is not known, or does not fit the other. */
        NOT_OFFERED,
        /** The customer has no such appointment. */
        NO_SUCH_APPOINTMENT,
        /** The customer has several appointments and did not say which. */
        WHICH_APPOINTMENT,
        /** The customer has as many appointments ahead as may be booked by phone. */
        TOO_MANY_APPOINTMENTS
    }

    /**
     * A time that is free.
     *
     * @param startsAt when it starts
     * @param staffId with whom
     * @param staffName their name
     */
    public record Alternative(Instant startsAt, StaffId staffId, String staffName) {}

    @Override
    public String key() {
        return requestId.toString();
    }
}
