package io.moked.crm.appointment.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import io.moked.crm.appointment.AppointmentView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Appointments as an iCalendar file. */
final class FeedFile {

    /** A line has 75 bytes at most (RFC 5545, 3.1); the writer counts letters, of which one may have three. */
    private static final int LINE = 24;

    private static final Duration AGAIN = Duration.builder().minutes(15).build();

    private FeedFile() {}

    static String of(List<AppointmentView> appointments, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Moked//Calendar//HE");
        calendar.setRefreshInterval(AGAIN);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", AGAIN.toString());
        appointments.forEach(one -> calendar.addEvent(event(one, now)));
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(AppointmentView appointment, Instant now) {
        var event = new VEvent();
        event.setUid(appointment.id() + "@moked");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence((int) Math.min(appointment.version(), Integer.MAX_VALUE));
        event.setDateStart(Date.from(appointment.startsAt()), true);
        event.setDateEnd(Date.from(appointment.endsAt()), true);
        event.setSummary(summary(appointment));
        event.setLocation(appointment.resource());
        event.setStatus(Status.confirmed());
        return event;
    }

    private static String summary(AppointmentView appointment) {
        var customer = appointment.customer();
        return customer == null || customer.name() == null
                ? appointment.service()
                : appointment.service() + " – " + customer.name();
    }
}
