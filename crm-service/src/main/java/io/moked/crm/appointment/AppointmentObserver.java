package io.moked.crm.appointment;

import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;

/**
 * Hears of every change of an appointment, whoever made it. Called in the transaction of the change, perhaps several
 * times for one, so what it does must be quick and may be repeated; if it fails, there is no change.
 */
public interface AppointmentObserver {

    /** An appointment was booked, moved or cancelled, or something else of it is new. */
    void changed(BusinessId business, AppointmentId appointment);
}
