package io.moked.crm.appointment;

import io.moked.crm.calendar.IsraelTime;
import io.moked.events.Event;
import io.moked.events.appointment.AppointmentBooked;
import io.moked.events.appointment.AppointmentCancelled;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.appointment.AppointmentMoved;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.customer.CustomerId;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar decided on a request.
 *
 * @param outcome of which kind
 * @param event what is told
 * @param customer whose request it was; absent if nobody we know
 * @param text in Hebrew, for the timeline
 * @param details for the timeline, as values
 * @param before the appointment that had a time which it has no more; absent if none had
 */
record Decision(
        Outcome outcome,
        Event event,
        @Nullable CustomerId customer,
        String text,
        Map<String, ?> details,
        @Nullable Appointment before) {

    /** What can become of a request. */
    enum Outcome {
        BOOKED(AppointmentBooked.class),
        MOVED(AppointmentMoved.class),
        CANCELLED(AppointmentCancelled.class),
        REJECTED(AppointmentRejected.class);

        private final Class<? extends Event> event;

        Outcome(Class<? extends Event> event) {
            this.event = event;
        }

        Class<? extends Event> event() {
            return event;
        }
    }

    static Decision that(AppointmentBooked booked) {
        return new Decision(
                Outcome.BOOKED,
                booked,
                booked.customerId(),
                "נקבע תור: " + inWords(booked.serviceName(), booked.startsAt(), booked.staffName()),
                Map.of(
                        "appointmentId", booked.appointmentId(),
                        "service", booked.serviceName(),
                        "staff", booked.staffName(),
                        "startsAt", booked.startsAt()),
                null);
    }

    static Decision that(AppointmentMoved moved, Appointment before) {
        return new Decision(
                Outcome.MOVED,
                moved,
                moved.customerId(),
                "התור הוזז: " + inWords(moved.serviceName(), moved.startsAt(), moved.staffName()),
                Map.of(
                        "appointmentId", moved.appointmentId(),
                        "service", moved.serviceName(),
                        "staff", moved.staffName(),
                        "previousStart", moved.previousStart(),
                        "startsAt", moved.startsAt()),
                before);
    }

    static Decision that(AppointmentCancelled cancelled, Appointment before) {
        return new Decision(
                Outcome.CANCELLED,
                cancelled,
                cancelled.customerId(),
                "התור בוטל: " + inWords(cancelled.serviceName(), cancelled.startsAt(), cancelled.staffName()),
                Map.of(
                        "appointmentId", cancelled.appointmentId(),
                        "service", cancelled.serviceName(),
                        "staff", cancelled.staffName(),
                        "startsAt", cancelled.startsAt()),
                before);
    }

    static Decision that(AppointmentRejected rejected, @Nullable CustomerId customer) {
        return new Decision(
                Outcome.REJECTED,
                rejected,
                customer,
                "הבקשה לא התקבלה",
                Map.of("reason", rejected.reason().name()),
                null);
    }

    /** Which appointment is another now; absent if none is. */
    @Nullable
    AppointmentId changed() {
        return switch (event) {
            case AppointmentBooked booked -> booked.appointmentId();
            case AppointmentMoved moved -> moved.appointmentId();
            case AppointmentCancelled cancelled -> cancelled.appointmentId();
            default -> null;
        };
    }

    private static String inWords(String service, Instant start, String staff) {
        return service + ", " + HebrewWriting.dateTime(LocalDateTime.ofInstant(start, IsraelTime.ZONE)) + ", " + staff;
    }
}
