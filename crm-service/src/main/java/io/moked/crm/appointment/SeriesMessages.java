package io.moked.crm.appointment;

import io.moked.chassis.outbox.Events;
import io.moked.crm.appointment.DeskAppointments.Kept;
import io.moked.crm.calendar.IsraelTime;
import io.moked.events.BusinessId;
import io.moked.events.RequestId;
import io.moked.events.message.MessageRequested;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a customer of many appointments at once. */
@Component
class SeriesMessages {

    /** What was done to them. */
    enum What {
        BOOKED("נקבעו לך תורים"),
        MOVED("התורים שלך הוזזו"),
        CANCELLED("התורים שלך בוטלו");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private static final int MOST_LISTED = 8;

    private final Events events;
    private final Clock clock;

    SeriesMessages(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As they are now; all are of one customer. */
    void tell(BusinessId business, What what, List<Kept> appointments) {
        var phone =
                appointments.isEmpty() ? null : appointments.getFirst().person().phone();
        if (phone != null) {
            events.publish(new MessageRequested(
                    RequestId.random(), business, phone, text(what, appointments), clock.instant()));
        }
    }

    private static String text(What what, List<Kept> appointments) {
        var first = appointments.getFirst().appointment();
        var times = appointments.stream()
                .limit(MOST_LISTED)
                .map(one -> HebrewWriting.dateTime(
                        LocalDateTime.ofInstant(one.appointment().time().start(), IsraelTime.ZONE)))
                .collect(Collectors.joining("; "));
        var more = appointments.size() - MOST_LISTED;
        return what.words + ": " + first.serviceName() + ", " + first.staffName() + ": " + times
                + (more > 0 ? "; ועוד " + more + " באותה שעה" : "");
    }
}
