package io.moked.crm.appointment;

import io.moked.chassis.outbox.Events;
import io.moked.crm.appointment.DeskAppointments.Kept;
import io.moked.crm.calendar.IsraelTime;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.message.MessageRequested;
import io.moked.hebrew.speech.HebrewWriting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a customer what no event tells them: of many appointments at once, or that one is the same time with somebody else or for something else. */
@Component
class AppointmentMessages {

    /** What was done to them. */
    enum What {
        BOOKED("נקבעו לך תורים"),
        MOVED("התורים שלך הוזזו"),
        CANCELLED("התורים שלך בוטלו"),
        CHANGED("התור שלך עודכן");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private static final int MOST_LISTED = 8;

    private final Events events;
    private final Clock clock;

    AppointmentMessages(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As they are now; all are of one customer. */
    void tell(BusinessId business, What what, List<Kept> appointments) {
        var phone =
                appointments.isEmpty() ? null : appointments.getFirst().person().phone();
        if (phone != null) {
            tell(
                    RequestId.random(),
                    business,
                    what,
                    appointments.stream().map(Kept::appointment).toList(),
                    phone);
        }
    }

    void tell(BusinessId business, What what, Appointment appointment, PhoneNumber phone) {
        tell(RequestId.random(), business, what, List.of(appointment), phone);
    }

    /** That it was changed, as it is now; asked for again, of the same version, it is not told again. */
    void tell(BusinessId business, Kept kept) {
        var appointment = kept.appointment();
        var phone = kept.person().phone();
        if (phone != null) {
            tell(once(appointment), business, What.CHANGED, List.of(appointment), phone);
        }
    }

    private void tell(
            RequestId wish, BusinessId business, What what, List<Appointment> appointments, PhoneNumber phone) {
        events.publish(new MessageRequested(wish, business, phone, text(what, appointments), clock.instant()));
    }

    private static RequestId once(Appointment appointment) {
        var told = appointment.id() + " told " + appointment.version();
        return new RequestId(UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(What what, List<Appointment> appointments) {
        var first = appointments.getFirst();
        var times = appointments.stream()
                .limit(MOST_LISTED)
                .map(one -> HebrewWriting.dateTime(
                        LocalDateTime.ofInstant(one.time().start(), IsraelTime.ZONE)))
                .collect(Collectors.joining("; "));
        var more = appointments.size() - MOST_LISTED;
        return what.words + ": " + first.serviceName() + ", " + first.staffName() + ": " + times
                + (more > 0 ? "; ועוד " + more + " באותה שעה" : "");
    }
}
