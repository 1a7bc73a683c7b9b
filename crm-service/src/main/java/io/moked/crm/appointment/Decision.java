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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar decided on a request.
 *
 * @param outcome of which kind
 * @param event what is told; absent if the customer has no telephone, without which no event says whose it is
 * @param customer whose request it was; absent if nobody we know
 * @param text in Hebrew, for the timeline
 * @param details for the timeline, as values
 * @param changed which appointment is another now; absent if none is
 * @param before the appointment that had a time which it has no more; absent if none had
 */
record Decision(
        Outcome outcome,
        @Nullable Event event,
        @Nullable CustomerId customer,
        String text,
        Map<String, ?> details,
        @Nullable AppointmentId changed,
        @Nullable Appointment before) {

    /** What can become of a request. */
    enum Outcome {
        BOOKED(AppointmentBooked.class, "נקבע תור: "),
        MOVED(AppointmentMoved.class, "התור הוזז: "),
        CANCELLED(AppointmentCancelled.class, "התור בוטל: "),
        REJECTED(AppointmentRejected.class, "הבקשה לא התקבלה");

        private final Class<? extends Event> event;
        private final String words;

        Outcome(Class<? extends Event> event, String words) {
            this.event = event;
            this.words = words;
        }

        Class<? extends Event> event() {
            return event;
        }
    }

    /** An appointment as the timeline tells it. */
    private record Told(AppointmentId id, String service, String staff, Instant start) {

        String inWords() {
            return service + ", " + HebrewWriting.dateTime(LocalDateTime.ofInstant(start, IsraelTime.ZONE)) + ", "
                    + staff;
        }

        Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("appointmentId", id);
            details.put("service", service);
            details.put("staff", staff);
            details.put("startsAt", start);
            return details;
        }
    }

    static Decision that(AppointmentBooked booked) {
        var told = new Told(booked.appointmentId(), booked.serviceName(), booked.staffName(), booked.startsAt());
        return of(Outcome.BOOKED, booked, booked.customerId(), told, null);
    }

    static Decision that(AppointmentMoved moved, Appointment before) {
        var told = new Told(moved.appointmentId(), moved.serviceName(), moved.staffName(), moved.startsAt());
        return of(Outcome.MOVED, moved, moved.customerId(), told, before);
    }

    static Decision that(AppointmentCancelled cancelled, Appointment before) {
        var told = new Told(
                cancelled.appointmentId(), cancelled.serviceName(), cancelled.staffName(), cancelled.startsAt());
        return of(Outcome.CANCELLED, cancelled, cancelled.customerId(), told, before);
    }

    /** What people decided of an appointment of somebody who cannot be told. */
    static Decision untold(Outcome outcome, Appointment after, @Nullable Appointment before) {
        var told = new Told(
                after.id(), after.serviceName(), after.staffName(), after.time().start());
        return of(outcome, null, after.customerId(), told, before);
    }

    static Decision that(AppointmentRejected rejected, @Nullable CustomerId customer) {
        return new Decision(
                Outcome.REJECTED,
                rejected,
                customer,
                Outcome.REJECTED.words,
                Map.of("reason", rejected.reason().name()),
                null,
                null);
    }

    private static Decision of(
            Outcome outcome, @Nullable Event event, CustomerId customer, Told told, @Nullable Appointment before) {
        var details = told.details();
        if (outcome == Outcome.MOVED && before != null) {
            details.put("previousStart", before.time().start());
        }
        return new Decision(outcome, event, customer, outcome.words + told.inWords(), details, told.id(), before);
    }
}
