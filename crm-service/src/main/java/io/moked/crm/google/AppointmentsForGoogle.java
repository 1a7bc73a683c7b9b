package io.moked.crm.google;

import io.moked.crm.appointment.AppointmentObserver;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import org.springframework.stereotype.Component;

/** Wants Google to know what happens to appointments, but for what came from there. */
@Component
class AppointmentsForGoogle implements AppointmentObserver {

    private final Links links;
    private final Turns turns;

    AppointmentsForGoogle(Links links, Turns turns) {
        this.links = links;
        this.turns = turns;
    }

    @Override
    public void changed(BusinessId business, AppointmentId appointment) {
        if (!FromGoogle.isAbout(appointment)) {
            links.begin(business, appointment).forEach(staff -> turns.want(business, staff));
        }
    }
}
