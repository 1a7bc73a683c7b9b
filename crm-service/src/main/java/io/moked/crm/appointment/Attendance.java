package io.moked.crm.appointment;

import io.moked.chassis.problem.Problem;
import io.moked.crm.appointment.AppointmentView.Status;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.timeline.Timeline;
import io.moked.crm.timeline.TimelineEntry;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether customers came, and what people note of their appointments. */
@Component
class Attendance {

    /** What people say of an appointment that was not cancelled. */
    enum Mark {
        /** Nothing yet. */
        BOOKED(Status.BOOKED),
        /** The customer came. */
        ARRIVED(Status.ARRIVED),
        /** The customer did not come. */
        NO_SHOW(Status.NO_SHOW);

        private final Status status;

        Mark(Status status) {
            this.status = status;
        }
    }

    private final DeskAppointments desk;
    private final Timeline timeline;
    private final ObjectProvider<AppointmentObserver> observers;
    private final Clock clock;

    Attendance(DeskAppointments desk, Timeline timeline, ObjectProvider<AppointmentObserver> observers, Clock clock) {
        this.desk = desk;
        this.timeline = timeline;
        this.observers = observers;
        this.clock = clock;
    }

    void mark(BusinessId business, DeskAppointments.Kept kept, @Nullable Mark mark, @Nullable String note) {
        if (kept.status() == Status.CANCELLED) {
            throw Problem.conflict("status", Obstacle.CANCELLED.code());
        }
        var appointment = kept.appointment();
        var status = mark == null ? kept.status() : mark.status;
        if (status == Status.NO_SHOW && appointment.time().start().isAfter(clock.instant())) {
            throw Problem.conflict("status", "appointment.not-yet");
        }
        if (status == Status.ARRIVED && isOnALaterDay(appointment)) {
            throw Problem.conflict("status", "appointment.not-today");
        }
        desk.mark(business, appointment.id(), status, note == null ? kept.note() : note);
        if (status != kept.status()) {
            timeline.remove(business, TimelineEntry.Kind.APPOINTMENT, subject(appointment, kept.status()));
        }
        if (status != kept.status() && status != Status.BOOKED) {
            timeline.record(entry(business, appointment, status));
        }
        observers.forEach(observer -> observer.changed(business, appointment.id()));
    }

    private boolean isOnALaterDay(Appointment appointment) {
        return IsraelTime.dateOf(appointment.time().start()).isAfter(IsraelTime.dateOf(clock.instant()));
    }

    private TimelineEntry entry(BusinessId business, Appointment appointment, Status status) {
        return new TimelineEntry(
                business,
                TimelineEntry.Kind.APPOINTMENT,
                subject(appointment, status),
                appointment.version(),
                appointment.customerId(),
                null,
                clock.instant(),
                null,
                Map.of(
                        "outcome", status.name(),
                        "appointmentId", appointment.id(),
                        "service", appointment.serviceName(),
                        "staff", appointment.staffName(),
                        "startsAt", appointment.time().start()));
    }

    private static UUID subject(Appointment appointment, Status status) {
        return UUID.nameUUIDFromBytes((appointment.id() + " " + status).getBytes(StandardCharsets.UTF_8));
    }
}
