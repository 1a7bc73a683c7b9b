package io.moked.crm.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as Google writes them. */
final class EventForm {

    private static final String APPOINTMENT = "mokedAppointment";
    private static final String VERSION = "mokedVersion";

    private EventForm() {}

    /** Our appointment as an event; others who see the calendar see that the time is taken. */
    static Event of(Link link, OurSide ours) {
        var properties = Map.of(
                APPOINTMENT, link.appointment().toString(),
                VERSION, Long.toString(ours.version()));
        return new Event()
                .setId(link.eventId())
                .setStatus("confirmed")
                .setSummary(ours.title())
                .setVisibility("private")
                .setStart(at(ours.time().start()))
                .setEnd(at(ours.time().end()))
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(properties));
    }

    /** What is left of it in the calendar of somebody who disconnects: a time and a service, and nobody's name. */
    static Event nameless(Link link, String service) {
        var properties = Map.of(APPOINTMENT, link.appointment().toString(), VERSION, "0");
        return new Event()
                .setId(link.eventId())
                .setSummary(service)
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(properties));
    }

    /** When it takes place; absent if it is deleted. Whole days are days in Israel. */
    static @Nullable Period time(Event event) {
        return isCancelled(event) || event.getStart() == null || event.getEnd() == null
                ? null
                : new Period(moment(event.getStart()), moment(event.getEnd()));
    }

    static boolean isCancelled(Event event) {
        return "cancelled".equals(event.getStatus());
    }

    /** Whether it takes the time of whose calendar it is in. */
    static boolean isBusy(Event event) {
        var declined = event.getAttendees() != null
                && event.getAttendees().stream()
                        .anyMatch(one ->
                                Boolean.TRUE.equals(one.getSelf()) && "declined".equals(one.getResponseStatus()));
        return !declined && !"transparent".equals(event.getTransparency());
    }

    /** Whether it was made from a version of an appointment. */
    static boolean carries(Event event, Link link, long version) {
        var properties = event.getExtendedProperties();
        return properties != null
                && properties.getPrivate() != null
                && link.appointment().toString().equals(properties.getPrivate().get(APPOINTMENT))
                && Long.toString(version).equals(properties.getPrivate().get(VERSION));
    }

    private static EventDateTime at(Instant moment) {
        return new EventDateTime()
                .setDateTime(new DateTime(moment.toEpochMilli(), 0))
                .setTimeZone(IsraelTime.ZONE.getId());
    }

    private static Instant moment(EventDateTime time) {
        return time.getDateTime() != null
                ? Instant.ofEpochMilli(time.getDateTime().getValue())
                : IsraelTime.day(LocalDate.parse(time.getDate().toStringRfc3339()))
                        .start();
    }
}
