package io.moked.crm.google;

import io.moked.events.appointment.AppointmentId;
import java.util.function.Supplier;

/** What is being done here because it was done in Google: it need not be told there. */
final class FromGoogle {

    private static final ScopedValue<AppointmentId> APPOINTMENT = ScopedValue.newInstance();

    private FromGoogle() {}

    static <T> T about(AppointmentId appointment, Supplier<T> change) {
        return ScopedValue.where(APPOINTMENT, appointment).call(change::get);
    }

    static boolean isAbout(AppointmentId appointment) {
        return APPOINTMENT.isBound() && APPOINTMENT.get().equals(appointment);
    }
}
