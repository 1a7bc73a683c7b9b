package io.moked.crm.appointment;

import io.moked.crm.calendar.Period;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.StaffId;

/**
 * Hears of every change of an appointment, whoever made it. Called in the transaction of the change, perhaps several
 * times for one, so what it does must be quick and may be repeated; if it fails, there is no change.
 */
public interface AppointmentObserver {

    /** An appointment was booked, moved or cancelled, or something else of it is new. */
    void changed(BusinessId business, AppointmentId appointment);

    /**
     * An appointment was cancelled, moved or shortened.
     *
     * @param staff who had it
     * @param time all that it took of their time; part of it may still be taken
     */
    default void freed(BusinessId business, StaffId staff, Period time) {}
}
